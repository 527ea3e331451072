import type { Builder } from 'junit-report-builder';
import type { CheckReport } from './checkReport.js';
import { contradiction } from './githubText.js';
import type { Place } from './place.js';

/** One JUnit suite a topic, one test case a claim: a failure where its verdict contradicts what it expects, an error where
 *  it is inconclusive. The library that writes it is loaded now.
 *  @param places by claim id
 *  @param details what the terminal says of a claim, by id, without colours */
export const junitText = async (
  { verdicts }: CheckReport,
  places: ReadonlyMap<string, Place>,
  details: (id: string) => string,
): Promise<string> => {
  // Its types describe a module that Node wraps once more than it does.
  const { default: library } = (await import('junit-report-builder')) as unknown as { readonly default: Builder };
  const report = library.newBuilder();
  const suites = new Map<string, ReturnType<typeof report.testSuite>>();
  for (const verdict of verdicts) {
    const topic = verdict.id.slice(0, verdict.id.lastIndexOf('/'));
    const suite = suites.get(topic) ?? report.testSuite().name(topic);
    suites.set(topic, suite);
    const place = places.get(verdict.id);
    const test = suite.testCase().className(topic).name(verdict.id).time(verdict.seconds);
    if (place !== undefined) test.file(place.file).property('line', String(place.line));
    test.property('verdict', verdict.verdict).property('expect', verdict.expect).standardOutput(details(verdict.id));
    if (verdict.verdict === 'inconclusive') test.error(contradiction(verdict), 'inconclusive', details(verdict.id));
    else if (!verdict.agrees) test.failure(contradiction(verdict), verdict.verdict);
  }
  return report.build();
};
