import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/claims/index.js';
import { openCheckpoint } from '../../src/cli/checkpoint.js';
import { project, survives } from './support.js';

const refuse = (): void => {
  throw new Error('the checkpoint cannot be written');
};

const setUp = () => {
  const reasons: string[] = [];
  const cwd = project({ 'properties/a.ts': survives('demo/a'), 'properties/b.ts': survives('demo/b') });
  const file = join(cwd, '.lakatos/interrupted.jsonl');
  const open = (from: 'start' | 'resume', settings: unknown = 'these') =>
    openCheckpoint(
      file,
      { settings, folder: join(cwd, 'properties'), from },
      { onNothing: (why) => reasons.push(why), onUnwritable: refuse },
    );
  const claim = (name: string) =>
    ({ claim: { id: `demo/${name}` }, file: join(cwd, `properties/${name}.ts`) }) as never;
  const verdict = (name: string, cases = 7): Verdict => ({ id: `demo/${name}`, cases }) as Verdict;
  return { cwd, file, open, claim, verdict, reasons };
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
    const { file, open, claim, verdict } = setUp();
    const run = open('start');
    run.noteVerdict(claim('a'), verdict('a'));
    const { length } = readFileSync(file, 'utf8');
    run.noteVerdict(claim('b'), verdict('b'));
    for (let end = readFileSync(file, 'utf8').length - 1; end > length; end--) {
      truncateSync(file, end);
      expect(open('resume').verdictOf(claim('a'))).toEqual(verdict('a'));
    }
  });

  it('takes nothing over from a file of another form', () => {
    const { file, open, claim, verdict } = setUp();
    open('start').noteVerdict(claim('a'), verdict('a'));
    for (const text of ['', 'null\n', '{"schema":2}\n', 'no JSON', '[]\n']) {
      writeFileSync(file, text);
      expect(open('resume').verdictOf(claim('a'))).toBeUndefined();
    }
  });

  it('says why there is nothing to resume', () => {
    const { file, open, claim, verdict, reasons } = setUp();
    open('resume');
    open('start').noteVerdict(claim('a'), verdict('a'));
    open('resume');
    open('resume', 'others');
    writeFileSync(file, 'no JSON');
    open('resume');
    expect(reasons).toEqual([
      'no check was interrupted here',
      'the interrupted check had other options, or was made by another version',
      `${file} is damaged`,
    ]);
  });

  it('is gone once there is nothing left to resume', () => {
    const { file, open, claim, verdict } = setUp();
    const run = open('start');
    run.noteVerdict(claim('a'), verdict('a'));
    expect(existsSync(file)).toBe(true);
    run.clear();
    expect(existsSync(file)).toBe(false);
  });
});
