import type { Verdict } from '../../claims/index.js';
import { evidenceWords, type ListedClaim, listText, printJson, scenariosText } from '../../reports/listing/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { type ClaimEntry, listClaims } from '../claimFiles/listClaims.js';
import { select } from '../claimFiles/select.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { lastVerdicts } from '../lastCheck.js';
import { listScenarios, type ScenarioEntry } from '../scenarioFiles/listScenarios.js';
import { scenariosFolder } from '../scenarioFiles/scenariosFolder.js';
import { write } from '../screen.js';
import { openSession, type SharedOptions } from '../session.js';

export interface ListOptions extends SharedOptions {
  readonly json?: boolean;
}

/** `lakatos list`: the claims with their sources, and the scenarios; of those that are named, the claims only. */
export const list = async (selectors: readonly string[], options: ListOptions): Promise<ExitCode> => {
  const { folder, page, diagnostics } = openSession(options);
  const { claims, faults, unknown } = await select({ folder, selectors }, listClaims);
  for (const { fault, thrown } of faults) diagnostics.fault(fault, thrown);
  for (const fault of unknown) diagnostics.fault(fault);
  const verdicts = lastVerdicts();
  const entries = claims.map((claim) => entryOf(claim, verdicts));
  const { entries: scenarios, faults: scenarioFaults } =
    selectors.length > 0
      ? { entries: [], faults: [] }
      : await listScenarios(scenariosFolder({ catalogue: options.catalogue }));
  for (const { fault, thrown } of scenarioFaults) diagnostics.fault(fault, thrown);
  await write(
    process.stdout,
    options.json === true
      ? printJson({
          schema: 1,
          claims: entries,
          ...(selectors.length === 0 && { scenarios: scenarios.map(scenarioEntry) }),
        })
      : listText(entries, page) + (scenarios.length === 0 ? '' : scenariosText(scenarios, page)),
  );
  return diagnostics.count > 0 ? exitCode.wrongInput : exitCode.asExpected;
};

const entryOf = ({ claim, file }: ClaimEntry, verdicts: ReadonlyMap<string, Verdict>): ListedClaim => ({
  id: claim.id,
  title: claim.title,
  expect: claim.expect,
  source: claim.source,
  neighbours: claim.neighbours ?? [],
  file: displayPath(file),
  ...lastVerdictOf(verdicts.get(claim.id)),
});

const lastVerdictOf = (last: Verdict | undefined): Pick<ListedClaim, 'lastVerdict'> =>
  last === undefined
    ? {}
    : { lastVerdict: { verdict: last.verdict, agrees: last.agrees, evidence: evidenceWords(last) } };

const scenarioEntry = ({ scenario, file }: ScenarioEntry) => ({
  id: scenario.id,
  title: scenario.title,
  sources: scenario.sources,
  illustrates: scenario.illustrates,
  parameters: scenario.parameters,
  file: displayPath(file),
});
