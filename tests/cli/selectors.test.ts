import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsIn, lakatos, project, survives } from './support.js';

const files = {
  'properties/demo/a.ts': survives('demo/a').replace('expect:', "neighbours: ['demo/b'],\n  expect:"),
  'properties/demo/b.ts': survives('demo/b'),
  'properties/other/c.ts': survives('other/c'),
};

const idsOf = async (args: readonly string[], cwd: string): Promise<string[]> =>
  (await lakatos(['list', ...args], cwd)).stdout.split('\n').map((line) => line.split('\t')[0]);

describe('an argument that is no id and exists', () => {
  it.each([
    ['a folder', 'properties/demo'],
    ['a folder with a slash', 'properties/demo/'],
  ])('is a path: %s', async (_name, path) => {
    expect(await idsOf([path], project(files))).toEqual(['demo/a', 'demo/b', '']);
  });

  it('is a path also without a folder of claims, and beside an id', async () => {
    const cwd = project(files);
    expect(await idsOf(['properties/demo', 'other/c'], cwd)).toEqual(['demo/a', 'demo/b', 'other/c', '']);
    renameSync(join(cwd, 'properties'), join(cwd, 'elsewhere'));
    expect(await idsOf(['elsewhere/other'], cwd)).toEqual(['other/c', '']);
  });

  it('is an id where it is both', async () => {
    const cwd = project({ ...files, 'demo/x.ts': survives('demo/x') });
    expect(await idsOf(['demo'], cwd)).toEqual(['demo/a', 'demo/b', '']);
    expect(faultsIn((await lakatos(['list', 'nothing'], cwd)).stderr)[0][0]).toBe('no claim has this id');
  });
});

describe('the beginning of an id', () => {
  it('names the claims whose ids go on from there, unless it is a whole id, a last part or a topic', async () => {
    const cwd = project({ ...files, 'properties/demo/abc.ts': survives('demo/abc') });
    expect(await idsOf(['demo/ab'], cwd)).toEqual(['demo/abc', '']);
    expect(await idsOf(['demo/a'], cwd)).toEqual(['demo/a', '']);
    expect(faultsIn((await lakatos(['list', 'dem'], cwd)).stderr)[0][0]).toBe('no claim has this id');
  });
});

describe('check <file>', () => {
  it('says nothing of neighbours that stand in other files', async () => {
    const args = ['check', 'properties/demo/a.ts', '--cases', '100', '--workers', '1'];
    expect(await lakatos(args, project(files))).toMatchObject({ code: 0, stderr: '' });
  });
});
