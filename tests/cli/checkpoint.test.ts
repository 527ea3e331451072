import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/claims/index.js';
import { openCheckpoint } from '../../src/cli/checkpoint.js';
import { project, survives } from './support.js';

const refuse = (): void => {
  throw new Error('the checkpoint cannot be written');
};

const nothing = 'no check of these claims was interrupted here with these options and this version';

const setUp = () => {
  const reasons: string[] = [];
  const cwd = project({ 'properties/a.ts': survives('demo/a'), 'properties/b.ts': survives('demo/b') });
  const place = join(cwd, '.lakatos/interrupted');
  const open = (from: 'start' | 'resume', settings: unknown = 'these') =>
    openCheckpoint(
      place,
      { settings, folder: join(cwd, 'properties'), from },
      { onNothing: (why) => reasons.push(why), onUnwritable: refuse },
    );
  const claim = (name: string) =>
    ({ claim: { id: `demo/${name}` }, file: join(cwd, `properties/${name}.ts`) }) as never;
  const verdict = (name: string, cases = 7): Verdict => ({ id: `demo/${name}`, cases }) as Verdict;
  /** The one file that is there. */
  const fileOf = (): string => {
    const [only, ...others] = readdirSync(place);
    expect(others).toEqual([]);
    return join(place, only);
  };
  return { cwd, place, fileOf, open, claim, verdict, reasons };
};

describe('openCheckpoint(…)', () => {
  it('takes over verdicts and written cases of a run with the same settings, and of no other', () => {
    const { open, claim, verdict } = setUp();
    const first = open('start');
    first.noteVerdict(claim('a'), verdict('a'));
    first.noteCase({ inputs: { n: 1 } } as never);
    const resumed = open('resume');
    expect(resumed.verdictOf(claim('a'))).toEqual(verdict('a'));
    expect(resumed.verdictOf(claim('b'))).toBeUndefined();
    expect([resumed.wrote({ inputs: { n: 1 } } as never), resumed.wrote({ inputs: { n: 2 } } as never)]).toEqual([
      true,
      false,
    ]);
    expect(open('resume', 'others').verdictOf(claim('a'))).toBeUndefined();
    expect(open('start').verdictOf(claim('a'))).toBeUndefined();
  });

  it('keeps what it has taken over when the resumed run is interrupted too, the latest verdict of a claim', () => {
    const { open, claim, verdict } = setUp();
    open('start').noteVerdict(claim('a'), verdict('a'));
    open('resume').noteVerdict(claim('b'), verdict('b', 8));
    open('resume').noteVerdict(claim('b'), verdict('b', 9));
    const last = open('resume');
    expect(last.verdictOf(claim('a'))).toEqual(verdict('a'));
    expect(last.verdictOf(claim('b'))).toEqual(verdict('b', 9));
  });

  it('takes nothing over from a claim whose folder has changed', () => {
    const { cwd, open, claim, verdict } = setUp();
    open('start').noteVerdict(claim('a'), verdict('a'));
    appendFileSync(join(cwd, 'properties/b.ts'), '// another\n');
    expect(open('resume').verdictOf(claim('a'))).toBeUndefined();
  });

  it('loses no more than the line that was cut short, wherever that was', () => {
    const { fileOf, open, claim, verdict } = setUp();
    const run = open('start');
    run.noteVerdict(claim('a'), verdict('a'));
    const file = fileOf();
    const { length } = readFileSync(file, 'utf8');
    run.noteVerdict(claim('b'), verdict('b'));
    for (let end = readFileSync(file, 'utf8').length - 1; end > length; end--) {
      truncateSync(file, end);
      expect(open('resume').verdictOf(claim('a'))).toEqual(verdict('a'));
    }
  });

  it('takes nothing over from a file of another form', () => {
    const { fileOf, open, claim, verdict } = setUp();
    open('start').noteVerdict(claim('a'), verdict('a'));
    const file = fileOf();
    for (const text of ['', 'null\n', '{"schema":2}\n', 'no JSON', '[]\n']) {
      writeFileSync(file, text);
      expect(open('resume').verdictOf(claim('a'))).toBeUndefined();
    }
  });

  it('says why there is nothing to resume', () => {
    const { fileOf, open, claim, verdict, reasons } = setUp();
    open('resume');
    open('start').noteVerdict(claim('a'), verdict('a'));
    open('resume');
    open('resume', 'others');
    const file = fileOf();
    writeFileSync(file, 'no JSON');
    open('resume');
    expect(reasons).toEqual([nothing, nothing, `${file} is damaged`]);
  });

  it('is gone once there is nothing left to resume', () => {
    const { fileOf, open, claim, verdict } = setUp();
    const run = open('start');
    run.noteVerdict(claim('a'), verdict('a'));
    const file = fileOf();
    run.clear();
    expect(existsSync(file)).toBe(false);
  });

  it('is left alone by other checks in the folder, and by all but the twenty latest of them', () => {
    const { place, open, claim, verdict } = setUp();
    open('start').noteVerdict(claim('a'), verdict('a'));
    for (let other = 0; other < 19; other++) open('start', other).noteVerdict(claim('b'), verdict('b'));
    const finished = open('start', 'finished');
    finished.noteVerdict(claim('b'), verdict('b'));
    finished.clear();
    expect(open('resume').verdictOf(claim('a'))).toEqual(verdict('a'));
    for (let other = 20; other < 45; other++) open('start', other).noteVerdict(claim('b'), verdict('b'));
    expect(readdirSync(place)).toHaveLength(21);
  });
});
