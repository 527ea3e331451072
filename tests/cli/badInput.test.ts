import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { binary, digitClaim, type Finished, faultsIn, isRefuted, lakatos, project, survives } from './support.js';

const cases = ['--cases', '100', '--workers', '1'];

/** A counterexample of the claim `demo/exit-time` with this world. */
const stored = (id: string, mdp: object): string =>
  JSON.stringify({
    schema: 1,
    claim: id,
    inputs: {
      mdp,
      policy: {
        type: 'tabularPolicy',
        probabilities: [
          ['1', '0'],
          ['1', '0'],
        ],
      },
    },
    clause: 'the value is not negative',
    margins: [],
    engine: '0.1.0',
    seed: 1,
    found: null,
  });

const world = {
  type: 'mdp',
  schema: 1,
  states: 2,
  actions: 2,
  discount: '1/2',
  initial: [1, 0],
  transition: [
    [
      [0, 1],
      [1, 0],
    ],
    [
      [1, 1],
      [0, 1],
    ],
  ],
  reward: [
    ['1', '0'],
    ['0', '0'],
  ],
};

const worldClaim = (
  id: string,
): string => `import { allAtLeast, claim, fullSupportPolicies, mdps, stateValues } from 'lakatos';
export default claim({
  id: '${id}',
  title: 'Values are at least -6',
  source: { document: 'notes.md', quote: 'values' },
  forAll: { mdp: mdps({ states: 2, actions: 2 }), policy: fullSupportPolicies() },
  then: { 'the value is not negative': ({ mdp, policy }) => allAtLeast(stateValues(mdp, policy), -1000) },
  expect: 'holds',
});
`;

/** Every run below: the faulty input beside a claim that survives all the same, no stack trace, exit code 2. */
const expectOneFault = ({ code, stdout, stderr }: Finished, what: RegExp, where: RegExp): string[] => {
  const faults = faultsIn(stderr);
  expect(faults, stderr).toHaveLength(1);
  expect(faults[0][0]).toMatch(what);
  expect(faults[0][1]).toMatch(where);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stdout).toMatch(/✓ demo\/survives +holds +survived +100 cases/);
  expect(code).toBe(2);
  return faults[0];
};

const checkWith = (files: Readonly<Record<string, string>>, ...args: string[]): Promise<Finished> =>
  lakatos(['check', ...cases, ...args], project({ 'properties/demo/survives.ts': survives(), ...files }));

describe('a claim file', () => {
  it('with a syntax error is named with its line and column', async () => {
    const file = survives('demo/x').replace("title: '", "title '");
    const fault = expectOneFault(
      await checkWith({ 'properties/demo/x.ts': file }),
      /valid TypeScript/,
      /^properties\/demo\/x\.ts:5:\d+$/,
    );
    expect(fault[2]).toBe("title 'A digit has this property',");
  });

  it('that cannot be parsed is told what the parser says of what stands there', async () => {
    const run = await checkWith({ 'properties/demo/x.ts': 'let x = ;' });
    const fault = expectOneFault(run, /valid TypeScript/, /^properties\/demo\/x\.ts:1:8$/);
    expect(fault.slice(2, 4)).toEqual(['let x = ; (Unexpected token)', 'TypeScript or JavaScript']);
  });

  it.each([
    ['without an ending', 'passwd', 'a name without an ending'],
    ['of another language', 'claim.yaml', 'the ending .yaml'],
  ])('%s is no claim file, and nothing tries to run it', async (_what, name, ending) => {
    const run = await checkWith({ [name]: 'root:x:0:0:root:/root:/bin/bash\n' }, 'demo/survives', `./${name}`);
    const fault = expectOneFault(run, /must be TypeScript or JavaScript/, new RegExp(`^${name}$`));
    expect(fault[2]).toBe(ending);
    expect(run.stderr).not.toMatch(/JITI|Warning/);
  });

  it('that throws when it is loaded is named with its line', async () => {
    const file = "interface Unused {\n  a: number;\n}\n\nthrow new Error('not today');\n";
    const fault = expectOneFault(
      await checkWith({ 'properties/demo/x.ts': file }),
      /must not throw/,
      /^properties\/demo\/x\.ts:5$/,
    );
    expect(fault[2]).toBe('Error: not today');
  });

  it('without a default export is told how to have one', async () => {
    const file = survives('demo/x').replace('export default', 'export const found =');
    const fault = expectOneFault(await checkWith({ 'properties/demo/x.ts': file }), /default export/, /demo\/x\.ts$/);
    expect(fault[2]).toBe('exports named found');
  });

  it('whose default export is no claim is told what a claim is', async () => {
    expectOneFault(
      await checkWith({ 'properties/demo/x.js': 'export default { id: "demo/x" };' }),
      /must export claims/,
      /demo\/x\.js, default export$/,
    );
  });

  it('with a misspelt name of lakatos is told the right one', async () => {
    const file = survives('demo/x').replaceAll('integers', 'intgers');
    const fault = expectOneFault(
      await checkWith({ 'properties/demo/x.ts': file }),
      /name that lakatos does not export/,
      /^properties\/demo\/x\.ts:7$/,
    );
    expect(fault.slice(2)).toEqual(['intgers', 'integers', "import { integers } from 'lakatos'"]);
  });

  it('with a malformed definition is told which field', async () => {
    const file = survives('demo/x').replace("expect: 'holds'", "expects: 'holds'");
    expectOneFault(
      await checkWith({ 'properties/demo/x.ts': file }),
      /no field "expects"/,
      /demo\/x\.ts:3, claim demo\/x/,
    );
  });

  it('with the id of another claim is left out', async () => {
    expectOneFault(
      await checkWith({ 'properties/demo/x.ts': survives() }),
      /must not have the same id/,
      /demo\/x\.ts$/,
    );
  });
});

describe('a claim', () => {
  it('that throws is named with clause and line, and is inconclusive', async () => {
    const run = await checkWith({ 'properties/demo/x.ts': digitClaim('demo/x', "{ throw new Error('digit ' + n); }") });
    const fault = expectOneFault(
      run,
      /must not throw/,
      /^properties\/demo\/x\.ts:9, claim demo\/x, clause "the conclusion"/,
    );
    expect(fault[2]).toMatch(/^Error: digit \d$/);
    expect(run.stdout).toMatch(/\? demo\/x +holds +inconclusive/);
  });

  it('whose margin is NaN is an error that names the clause, never a pass', async () => {
    const run = await checkWith({ 'properties/demo/x.ts': digitClaim('demo/x', 'atLeast(n + Number.NaN, 0)') });
    const fault = expectOneFault(run, /./, /demo\/x, clause "the conclusion"/);
    expect(fault[2]).toBe('NaN');
    expect(run.stdout).toMatch(/\? demo\/x +holds +inconclusive/);
  });

  it('about a discount of 1 on a never-ending world names the states whose value does not exist', async () => {
    const file = `import { allAtLeast, claim, mdpFromArrays, integers, rational, stateValues, uniformPolicy } from 'lakatos';
export default claim({
  id: 'demo/x',
  title: 'The value of a loop that pays 1 for ever',
  source: { document: 'notes.md', quote: 'for ever' },
  forAll: { n: integers({ from: 0, to: 9 }) },
  then: {
    'there is a value': () => {
      const mdp = mdpFromArrays(rational, { transition: [[[1]]], reward: [1], discount: 1 });
      return stateValues(mdp, uniformPolicy(mdp)).length > 0;
    },
  },
  expect: 'holds',
});
`;
    const run = await checkWith({ 'properties/demo/x.ts': file });
    expectOneFault(run, /discount 1 must be able to end/, /demo\/x/);
  });

  it('that builds a world whose row sums to 9/10 names the row', async () => {
    const file = `import { claim, integers, mdpFromArrays, rational } from 'lakatos';
const mdp = mdpFromArrays(rational, {
  transition: [[[0.5, 0.4]], [[0, 1]]],
  reward: [0, 1],
  discount: 0.9,
});
export default claim({
  id: 'demo/x',
  title: 'One state',
  source: { document: 'notes.md', quote: 'one' },
  forAll: { n: integers({ from: 0, to: 9 }) },
  then: { 'one state': () => mdp.states === 2 },
  expect: 'holds',
});
`;
    const fault = expectOneFault(
      await checkWith({ 'properties/demo/x.ts': file }),
      /sum/,
      /demo\/x\.ts:2, .*transition/,
    );
    expect(fault.slice(2, 4)).toEqual(['9/10', '1']);
  });
});

describe('a counterexample file', () => {
  it('that is no JSON is named, and the claim is checked without it', async () => {
    const run = await checkWith({ 'properties/counterexamples/demo/survives.json': '{ not json' });
    const fault = expectOneFault(run, /must be JSON/, /^properties\/counterexamples\/demo\/survives\.json$/);
    expect(fault[2]).toMatch(/^"\{ not json" \(.*JSON.*\)$/);
    expect(fault[3]).toBe('JSON');
  });

  it('with two values of one name is refused by every command, and one with a byte order mark read by all', async () => {
    const cwd = project({ 'properties/demo/refuted.ts': isRefuted() });
    const file = join(cwd, 'properties/counterexamples/demo/refuted.json');
    await lakatos(['check', ...cases], cwd);
    const text = readFileSync(file, 'utf8');
    const commands = [
      ['check', ...cases],
      ['replay', 'demo/refuted'],
      ['export', 'demo/refuted', '--to', 'python'],
    ];
    writeFileSync(file, `\ufeff${text}`);
    for (const args of commands) expect(await lakatos(args, cwd)).toMatchObject({ code: 0, stderr: '' });
    writeFileSync(file, text.replace('"claim"', '"claim": "demo/other", "claim"'));
    for (const args of commands) {
      const { code, stderr } = await lakatos(args, cwd);
      expect({ code, rules: faultsIn(stderr).map(([what]) => what) }, args[0]).toEqual({
        code: 2,
        rules: ['a record has one value of each name'],
      });
    }
  });

  it('of an unknown schema version is left as it is', async () => {
    const run = await checkWith({ 'properties/counterexamples/demo/survives.json': '{ "schema": 2 }' });
    const fault = expectOneFault(run, /schema version/, /survives\.json, schema$/);
    expect(fault.slice(2, 4)).toEqual(['2', '1']);
  });

  it('without its fields is told the one that is missing', async () => {
    const run = await checkWith({ 'properties/counterexamples/demo/survives.json': '{ "schema": 1 }' });
    expect(expectOneFault(run, /follow its schema/, /survives\.json/)[3]).toMatch(/claim/);
  });

  it.each([
    [
      'a row that sums to 9/10',
      {
        ...world,
        transition: [
          [
            ['1/2', '2/5'],
            [1, 0],
          ],
          world.transition[1],
        ],
      },
      '9/10',
    ],
    [
      'a negative weight',
      {
        ...world,
        transition: [
          [
            [3, -1],
            [1, 0],
          ],
          world.transition[1],
        ],
      },
      '-1',
    ],
  ])('with %s names the row, and the claim is checked without it', async (_name, mdp, seen) => {
    const run = await checkWith({
      'properties/demo/x.ts': worldClaim('demo/x'),
      'properties/counterexamples/demo/x.json': stored('demo/x', mdp),
    });
    const fault = expectOneFault(
      run,
      /transition|weight|probabilit/,
      /^properties\/counterexamples\/demo\/x\.json, inputs\.mdp\.transition\[state 0\]\[action 0\]/,
    );
    expect(fault[2]).toContain(seen);
    expect(run.stdout).toMatch(/✓ demo\/x +holds +survived/);
  });

  it.each(['./evil.mjs', '../../etc/passwd'])('whose claim is %s opens no file of that name', async (claim) => {
    const cwd = project({
      'properties/demo/survives.ts': survives(),
      'evil.mjs': "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');",
      'evil.json': stored('demo/survives', world).replace('demo/survives', claim),
    });
    for (const command of [['replay'], ['export', '--to', 'json']]) {
      const { code, stderr } = await lakatos([...command, 'evil.json'], cwd);
      expect(code).toBe(2);
      expect(faultsIn(stderr)[0].slice(0, 3)).toEqual([
        'a counterexample file names its claim by the id',
        'evil.json, claim',
        JSON.stringify(claim),
      ]);
    }
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });

  it('of a claim that does not exist is a note, and no fault', async () => {
    const { code, stderr } = await checkWith({
      'properties/counterexamples/demo/gone.json': stored('demo/gone', world),
    });
    expect(stderr).toContain('counterexamples/demo/gone.json belongs to claim demo/gone, which does not exist');
    expect(code).toBe(0);
  });
});

describe('the command line', () => {
  it('with an unknown claim suggests the closest, and checks the others', async () => {
    const run = await checkWith({}, 'demo/survives', 'demo/survivs');
    expect(expectOneFault(run, /no claim has this id/, /command line/).slice(2)).toEqual([
      'demo/survivs',
      'demo/survives',
      'lakatos check demo/survives',
    ]);
  });

  it.each([
    ['--workers', '100000', 'there are only so many workers'],
    ['--worker-memory', '8', 'a worker needs some memory, in megabytes'],
    ['--workers', '0', 'this option takes a positive whole number'],
  ])('with %s %s is refused, with a number that makes sense', async (option, value, what) => {
    const { code, stderr } = await lakatos(['check', option, value], project({ 'properties/demo/a.ts': survives() }));
    expect(code).toBe(2);
    const [[said, where, seen, , fix]] = faultsIn(stderr);
    expect([said, where, seen]).toEqual([what, `command line, ${option}`, `"${value}"`]);
    const [name, number] = fix.split(' ');
    expect([name, Number(number) <= 4096]).toEqual([option, true]);
  });

  it('with an output path of no form that there is still prints the table, and writes nothing', async () => {
    const cwd = project({ 'properties/demo/survives.ts': survives() });
    const run = await lakatos(['check', ...cases, '--output', 'page.pdf'], cwd);
    const fault = expectOneFault(run, /ending of a report says its form/, /--output/);
    expect(fault[2]).toBe('".pdf"');
    expect(existsSync(join(cwd, 'page.pdf'))).toBe(false);
  });

  it('with an unwritable output path still prints the table', async () => {
    const run = await checkWith({ 'a-file': '' }, '--output', 'a-file/results.json');
    expectOneFault(run, /output path must be writable/, /--output/);
  });

  it.each([
    [['check', '--casses', '3'], /no such option/, '--casses', 'lakatos check --cases'],
    [['chekc'], /no such command/, 'chekc', 'lakatos check'],
    [['check', '--cases', '-3'], /positive whole number/, '"-3"', '--cases 20000'],
    [['check', '--cases', 'NaN'], /positive whole number/, '"NaN"', '--cases 20000'],
    [['check', '--time', 'soon'], /length of time/, '"soon"', '--time 30s'],
    [['check', '--seed', '0.5'], /whole number/, '"0.5"', '--seed 1'],
    [['check', '--workers', '0'], /positive whole number/, '"0"', '--workers '],
    [['check', '--reporter', 'pdf'], /few words/, '"pdf"', '--reporter terminal'],
    [['check', './nowhere.ts'], /must exist/, './nowhere.ts', /lakatos list/],
    [['check', '--properties', 'x', '--catalogue'], /one folder/, '--properties x and --catalogue', /leave one/],
    [['replay'], /needs an argument/, 'nothing', 'lakatos replay --help'],
    [['new', 'Just Words'], /topic, a slash/, 'Just Words', 'lakatos new my-topic/just-words'],
  ])('lakatos %j is answered in five parts, exit code 2', async (args, what, seen, fix) => {
    const { code, stdout, stderr } = await lakatos(args, project({ 'properties/demo/survives.ts': survives() }));
    const faults = faultsIn(stderr);
    expect(faults, stderr).toHaveLength(1);
    expect(faults[0][0]).toMatch(what);
    expect(faults[0][2]).toBe(seen);
    expect(faults[0][4]).toMatch(fix);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each([
    ['missing', {}, 'no such folder'],
    ['empty', { 'properties/notes.md': '' }, 'no claim file in it'],
    ['without claims', { 'properties/x.test.ts': '', 'properties/y.d.ts': '' }, 'no claim file in it'],
  ])('with a properties folder that is %s says how to begin', async (_name, files, seen) => {
    const { code, stderr } = await lakatos(['check'], project(files));
    const [fault] = faultsIn(stderr);
    expect(fault[1]).toBe('properties');
    expect(fault[2]).toBe(seen);
    expect(fault[4]).toMatch(/^lakatos new/);
    expect(code).toBe(2);
  });

  it('with --json and another reporter is told to choose', async () => {
    const cwd = project({ 'properties/demo/a.ts': survives() });
    const { code, stderr } = await lakatos(['check', '--json', '--reporter', 'junit'], cwd);
    expect(code).toBe(2);
    expect(faultsIn(stderr)[0].slice(0, 3)).toEqual([
      'standard output takes one report',
      'command line',
      '--json and --reporter junit',
    ]);
  });

  it('with a folder of certificates that takes none says so first, and prints the verdicts', async () => {
    const cwd = project({ 'properties/demo/a.ts': isRefuted('demo/a'), taken: '' });
    const { code, stdout, stderr } = await lakatos(['check', ...cases, '--certificates', 'taken'], cwd);
    expect(code).toBe(2);
    expect(stdout).toMatch(/1 claim, all as expected/);
    expect(faultsIn(stderr).map(([, where]) => where)).toEqual(['command line, --certificates']);
    expect(stderr).not.toContain('no certificate in');
  });

  it('with an output path in a folder that takes no file says so before the check', async () => {
    const cwd = project({ 'properties/demo/a.ts': survives() });
    const { code, stdout, stderr } = await lakatos(['check', ...cases, '--output', '/proc/report.json'], cwd);
    expect(code).toBe(2);
    expect(stdout).toMatch(/1 claim, all as expected/);
    expect(faultsIn(stderr).map(([, where]) => where)).toEqual(['command line, --output']);
  });

  it('with a device as output path writes to it, and leaves it a device', async () => {
    const cwd = project({ 'properties/demo/a.ts': survives() });
    spawnSync('mkfifo', [join(cwd, 'pipe')]);
    const reader = spawn('cat', [join(cwd, 'pipe')]);
    let read = '';
    reader.stdout.on('data', (chunk: Buffer) => {
      read += chunk.toString();
    });
    const closed = once(reader, 'close');
    const { code } = await lakatos(['check', ...cases, '--reporter', 'json', '--output', 'pipe'], cwd);
    await closed;
    expect(code).toBe(0);
    expect(JSON.parse(read)).toMatchObject({ claims: [{ verdict: 'survived' }] });
    expect(statSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
  });

  it('of which no claim could be loaded does not say that all are as expected', async () => {
    const cwd = project({ 'properties/demo/a.ts': 'export default 1;' });
    const { code, stdout } = await lakatos(['check', ...cases], cwd);
    expect([code, stdout]).toEqual([2, '0 claims decided\n']);
  });

  it('with --debug prints the stack trace of what the claim threw', async () => {
    const cwd = project({ 'properties/demo/x.ts': digitClaim('demo/x', "{ throw new Error('deep'); }") });
    const { stderr } = await lakatos(['check', '--debug', ...cases], cwd);
    expect(stderr).toMatch(/Error: deep\n\s+at .*demo\/x\.ts:9/);
  });

  it('in a folder that cannot be written to checks all the same', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root writes everywhere');
    const cwd = project({ 'properties/demo/survives.ts': survives() });
    chmodSync(cwd, 0o500);
    const { code, stderr } = await lakatos(['check', ...cases], cwd);
    chmodSync(cwd, 0o700);
    expect(stderr).toContain('.lakatos/last-check.json');
    expect(code).toBe(0);
  });
});

describe('a claim with control characters', () => {
  it.each([
    [
      'title',
      "title: 'A digit has",
      "title: 'line2\\r\\n::error::x A digit has",
      'a claim says this on one line',
      'claim demo/a.title',
    ],
    ['clause', "'the conclusion'", "'\\u001b[31mred'", 'a name in a claim stands on one line', 'claim demo/a.then'],
  ])('in its %s is refused, and nothing of it stands at the start of a line', async (_part, old, now, what, where) => {
    const cwd = project({ 'properties/demo/a.ts': survives('demo/a').replace(old, now) });
    const { code, stdout, stderr } = await lakatos(['check', '--reporter', 'github', ...cases], cwd);
    expect(code).toBe(2);
    expect(faultsIn(stderr)[0][0]).toBe(what);
    expect(faultsIn(stderr)[0][1]).toContain(where);
    expect(stdout + stderr).not.toMatch(/^::/m);
    expect(stdout + stderr).not.toContain('\u001b');
  });

  it('in what it throws shows them', async () => {
    const text = "{ throw new Error('x\\r\\n::error::y \\u001b[31m'); }";
    const cwd = project({ 'properties/demo/a.ts': digitClaim('demo/a', text) });
    const { code, stdout, stderr } = await lakatos(['check', '--reporter', 'github', ...cases], cwd);
    expect(code).toBe(2);
    expect(stderr).toContain('\\u000d\\u000a::error::y \\u001b[31m');
    expect(stdout + stderr).not.toMatch(/^::error/m);
    expect(stdout + stderr).not.toContain('\u001b');
  });
});

describe('a claim file that writes to its output', () => {
  it('does no harm to a report that its own process prints', async () => {
    const text = survives().replace('export', "process.stdout.write('<written>\\n');\nexport");
    const cwd = project({ 'properties/demo/x.ts': text });
    const { stdout, stderr } = await lakatos(['list', '--json'], cwd);
    expect((JSON.parse(stdout) as { claims: unknown[] }).claims).toHaveLength(1);
    expect(stderr).toContain('<written>');
  });
});

describe('standard output that takes nothing', () => {
  it.each([['check', ...cases], ['--help']])('is said in five parts: %s', (...args) => {
    const cwd = project({ 'properties/demo/x.ts': survives() });
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [binary, ...args], {
      cwd,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(faultsIn(stderr)[0].slice(0, 3)).toEqual([
      'standard output must take the report',
      'standard output',
      'ENOSPC: no space left on device, write',
    ]);
    expect(stderr).not.toContain('    at ');
  });
});

describe('a file named .lakatos', () => {
  it('keeps no verdict from being printed', async () => {
    const cwd = project({ 'properties/demo/x.ts': survives(), '.lakatos': '' });
    const { code, stdout, stderr } = await lakatos(['check', ...cases], cwd);
    expect(code).toBe(0);
    expect(stdout).toMatch(/1 claim, all as expected/);
    expect(stderr).toMatch(/^! progress cannot be kept in \.lakatos\//);
    expect(stderr).not.toContain('✗');
  });
});

describe('a claim that hangs', () => {
  it('is cut off and named with its batch, and the others are checked', async () => {
    const cwd = project({
      'properties/demo/hangs.ts': digitClaim('demo/hangs', '{ while (n >= 0); return true; }'),
      'properties/demo/survives.ts': survives(),
    });
    const { code, stdout } = await lakatos(['check', '--time', '10ms', '--json'], cwd);
    const { claims } = JSON.parse(stdout) as { claims: { id: string; verdict: string; reason?: string }[] };
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['demo/hangs', 'inconclusive'],
      ['demo/survives', 'survived'],
    ]);
    expect(claims[0].reason).toMatch(
      /^batch 0 \(500 cases, in doubles\) ran longer than 5\.01 s and was cut off, twice/,
    );
    expect(claims[0].reason).toContain('lakatos replay demo/hangs --batch 0 --size 500 --seed 1');
    expect(code).toBe(3);
    expect(JSON.parse(readFileSync(join(cwd, '.lakatos/last-check.json'), 'utf8'))).toEqual(JSON.parse(stdout));
  });

  it.each([
    ['ends its process', 'process.exit(0)', /process\.exit\(0\)/],
    ['prints', '{ console.log(n); return true; }', undefined],
    ['writes to its output', "{ process.stdout.write('<written>\\n'); return true; }", /<written>/],
  ])('or %s does no harm to the report', async (_name, conclusion, message) => {
    const cwd = project({ 'properties/demo/x.ts': digitClaim('demo/x', conclusion) });
    const { stdout, stderr } = await lakatos(['check', '--json', ...cases], cwd);
    expect((JSON.parse(stdout) as { claims: unknown[] }).claims).toHaveLength(1);
    if (message !== undefined) expect(stderr).toMatch(message);
    else expect(stderr.split('\n').length).toBeLessThan(100);
  });
});
