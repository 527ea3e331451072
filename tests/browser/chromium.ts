import { existsSync } from 'node:fs';

/** Where Debian, Ubuntu and Chrome's own packages put it; CHROMIUM names another. */
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine; undefined where there is none, so that its tests are skipped. The gate asks for one.
 *  @throws Error where BROWSER_TESTS=required and there is none */
export const chromiumPath = (): string | undefined => {
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (found === undefined && process.env.BROWSER_TESTS === 'required') {
    throw new Error('no Chromium on this machine: install one, or name it by CHROMIUM');
  }
  return found;
};
