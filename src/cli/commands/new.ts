import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isClaimId } from '../../claims/index.js';
import { InvalidInput } from '../../errors/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { write } from '../screen.js';
import { openSession, type SharedOptions } from '../session.js';

/** `lakatos new <id>`: writes a claim that already runs, and never over a file that exists. */
export const newClaim = async (id: string, options: SharedOptions): Promise<ExitCode> => {
  const { folder, page } = openSession(options);
  if (!isClaimId(id)) throw misnamed(id);
  const file = `${join(folder, ...id.split('/'))}.ts`;
  create(file, template(id));
  await write(
    process.stdout,
    `${page.colours.green('✓')} ${displayPath(file)}\n\n  lakatos check ${id}\n\nIt states a claim that holds. Replace the title, the source, the inputs and the conclusion with yours.\n`,
  );
  return exitCode.asExpected;
};

const create = (file: string, text: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code !== 'EEXIST') rmSync(file, { force: true });
    throw new InvalidInput(
      code === 'EEXIST'
        ? {
            what: 'a new claim must not overwrite a file',
            where: displayPath(file),
            seen: 'a file of this name',
            expected: 'no file there',
            fix: 'choose another id, or edit the file',
          }
        : {
            what: 'the file of a new claim must be writable',
            where: displayPath(file),
            seen: message,
            expected: 'a folder that can be written to',
            fix:
              code === 'ENOSPC'
                ? 'make room on the disk, or name a folder elsewhere with --properties'
                : 'correct the permissions, or name another folder with --properties',
          },
    );
  }
};

const misnamed = (id: string): InvalidInput => {
  const words = id
    .toLowerCase()
    .split('/')
    .map((part) => part.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, ''))
    .filter((part) => part !== '');
  const suggestion = words.length > 1 ? words.join('/') : `my-topic/${words[0] ?? 'my-claim'}`;
  return new InvalidInput({
    what: 'a claim id is a topic, a slash, and what the claim concludes',
    where: 'command line',
    seen: id,
    expected: 'lower-case words joined by hyphens, at least one slash',
    fix: `lakatos new ${suggestion}`,
  });
};

/** A claim that survives as it stands: Bellman's expectation equation. */
const template = (id: string): string => `import {
  above,
  advantages,
  allEqual,
  claim,
  expectedTdErrors,
  fullSupportPolicies,
  mdps,
  stateValues,
} from 'lakatos';

export default claim({
  id: '${id}',
  title: 'The TD error is the advantage in expectation when the critic is the policy’s own value',
  // Where the sentence stands, and the sentence itself.
  source: { document: 'my-notes.md', quote: 'the TD error is an estimate of the advantage' },
  // Every instance is drawn from these; later inputs fit the first.
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3] }),
    policy: fullSupportPolicies(),
  },
  // Named premises; instances that miss one are not cases. Remove what the claim does not need.
  given: {
    'the discount is positive': ({ mdp }) => above(mdp.discount, 0),
  },
  // Named conclusions: atLeast, atMost, above, below, equal, allAtLeast, allAtMost, allEqual.
  then: {
    'the mean TD error is the advantage': ({ mdp, policy }) =>
      allEqual(expectedTdErrors(mdp, stateValues(mdp, policy)), advantages(mdp, policy)),
  },
  expect: 'holds',
});
`;
