import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import { enumerateEpisodes, rolloutsFromDocument, rolloutsToDocument } from '../../../src/learners/index.js';
import { mdpFromArrays } from '../../../src/mdp/index.js';
import { smallCases } from '../smallWorlds.js';

describe('rolloutsFromDocument(arithmetic, mdp, document)', () => {
  test('reads back what rolloutsToDocument wrote, with the rewards of the world', () => {
    fc.assert(
      fc.property(smallCases(), ({ mdp, policies: [policy], rolloutSteps }) => {
        const episodes = enumerateEpisodes(mdp, policy, rolloutSteps).map(({ episode }) => episode);
        const text = JSON.stringify(rolloutsToDocument(episodes));
        expect(rolloutsFromDocument(rational, mdp, JSON.parse(text))).toEqual(episodes);
      }),
      { seed: 91, numRuns: 30 },
    );
  });

  const world = mdpFromArrays(rational, {
    transition: [[[0, 1], null], null],
    reward: [[1, null], null],
    discount: '1/2',
    terminal: [1],
  });
  const read = (episode: unknown) => () =>
    rolloutsFromDocument(rational, world, { type: 'rollouts', episodes: [episode] }, 'case.sample');

  test.each([
    ['an unknown state', { states: [0, 7], actions: [0], end: 'terminated' }, /states 0 … 1/],
    ['a missing last state', { states: [0], actions: [0], end: 'terminated' }, /one more than actions/],
    ['an impossible start', { states: [1], actions: [], end: 'terminated' }, /starts where the world can start/],
    ['an unavailable action', { states: [0, 1], actions: [1], end: 'terminated' }, /step 0/],
    ['an impossible move', { states: [0, 0], actions: [0], end: 'truncated' }, /state 0, action 0, state 0/],
    ['the wrong end', { states: [0, 1], actions: [0], end: 'truncated' }, /"terminated"/],
    ['nothing', null, /lists its states/],
  ])('names %s and its place', (_name, episode, message) => {
    expect(read(episode)).toThrow(InvalidInput);
    expect(read(episode)).toThrow(message);
    expect(read(episode)).toThrow(/case\.sample\.episodes\[0\]/);
  });

  test('names a document of another type', () => {
    expect(() => rolloutsFromDocument(rational, world, { type: 'mdp' })).toThrow(/type "rollouts"/);
  });
});
