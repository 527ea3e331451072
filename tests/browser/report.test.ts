import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument, reportPage } from '../../src/reports/index.js';
import { counterexample, frequencies, verdict, verdicts } from '../reports/fixtures.js';
import { chromiumPath } from './chromium.js';

const executablePath = chromiumPath();
const folder = mkdtempSync(join(tmpdir(), 'lakatos-report-'));
const file = join(folder, 'report.html');

const unexpected = verdict({
  id: 'zeta/unexpected',
  title: 'Claimed to hold, and refuted',
  verdict: 'refuted',
  agrees: false,
  evidence: [counterexample()],
});
const neighbour = verdict({ id: 'zeta/neighbour', title: 'The neighbour' });
const linking = verdict({
  id: 'zeta/linking',
  title: 'It names its neighbour',
  wording: { ...neighbour.wording, neighbours: ['zeta/neighbour'] },
});
const all = [...verdicts, ...frequencies, unexpected, neighbour, linking];

describe.skipIf(executablePath === undefined)('the page of a report in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, await reportPage(checkDocument({ engine: '0.1.0', seed: 1, asked: {}, verdicts: all })));
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** @returns the page, and what it said on its console or asked the network for */
  const open = async (options: BrowserContextOptions = {}, hash = ''): Promise<{ page: Page; said: string[] }> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) said.push(request.url());
    });
    await page.goto(pathToFileURL(file).href + hash);
    return { page, said };
  };

  const shown = (page: Page): Promise<string[]> =>
    page
      .locator('.claim:visible')
      .evaluateAll((claims) => (claims as unknown as { id: string }[]).map(({ id }) => id).sort());

  it('says nothing on the console, and asks the network for nothing', async () => {
    const { page, said } = await open();
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await page.locator('details[open]').count()).toBe(all.length);
    expect(said).toEqual([]);
  });

  it('shows the claims whose ids, titles or statements have all the words that are searched', async () => {
    const { page } = await open();
    expect(await shown(page)).toHaveLength(all.length);
    await page.getByRole('searchbox').fill('NAMES neighbour');
    expect(await shown(page)).toEqual(['zeta/linking']);
    expect(await page.locator('output').textContent()).toBe(`1 of ${all.length} claims`);
    expect(await page.locator('.topic:visible').count()).toBe(1);
  });

  it('shows the verdicts that are ticked, or only what is not as expected', async () => {
    const { page } = await open();
    await page.getByRole('checkbox', { name: 'survived' }).uncheck();
    const ids = (only: (one: (typeof all)[number]) => boolean): string[] =>
      all
        .filter(only)
        .map(({ id }) => id)
        .sort();
    expect(await shown(page)).toEqual(ids(({ verdict: name }) => name !== 'survived'));
    await page.getByRole('checkbox', { name: 'only unexpected' }).check();
    expect(await shown(page)).toEqual(ids(({ verdict: name, agrees }) => name !== 'survived' && !agrees));
  });

  it('opens the claim that an address or a link leads to, also one that the filter hides', async () => {
    const { page } = await open({}, '#zeta/linking');
    const isOpen = (id: string): Promise<boolean> =>
      page.locator(`[id="${id}"]`).evaluate((claim) => (claim as unknown as { open: boolean }).open);
    expect(await isOpen('zeta/linking')).toBe(true);
    await page.getByRole('searchbox').fill('names');
    await page.getByRole('link', { name: 'zeta/neighbour' }).click();
    await page.locator('[id="zeta/neighbour"]').waitFor({ state: 'visible' });
    expect(await isOpen('zeta/neighbour')).toBe(true);
  });

  it.each([390, 800, 1280])('does not have to be moved sideways at %i pixels, everything open', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await page.getByRole('button', { name: 'Open all' }).click();
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBe(width);
  });

  it('has every claim without scripts, and no filter that would do nothing', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('.filter').isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Claimed to hold, and refuted' }).click();
    const claim = page.locator('[id="zeta/unexpected"]');
    expect(await claim.getByText('no ratio exceeds 1 + ε (entry 1)').isVisible()).toBe(true);
  });
});
