import type { Builder } from 'junit-report-builder';
import { escaped } from '../errors/index.js';
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
    const text = section(details(verdict.id));
    const why = legal(contradiction(verdict));
    const test = suite.testCase().className(topic).name(verdict.id).time(verdict.seconds);
    if (place !== undefined) test.file(legal(place.file)).property('line', String(place.line));
    test.property('verdict', verdict.verdict).property('expect', verdict.expect).standardOutput(text);
    if (verdict.verdict === 'inconclusive') test.error(why, 'inconclusive', text);
    else if (!verdict.agrees) test.failure(why, verdict.verdict);
  }
  return report.build();
};

/** Without the characters that XML 1.0 has no way to write [www.w3.org/TR/xml, 2.2]. */
const legal = (text: string): string => text.replaceAll(illegal, escaped);

const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text for a section that ends with "]]>". The library takes care of the first one in it, and only of that. */
const section = (text: string): string => {
  const [first, ...rest] = legal(text).split(']]>');
  return rest.length === 0 ? first : `${first}]]>${rest.join(']]]]><![CDATA[>')}`;
};
