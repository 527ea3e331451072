import type { Verdict } from '../../../claims/index.js';
import { topicOf } from '../../words/topicOf.js';
import { figureConfig, verdictColours, verdictOrder } from './palette.js';

/** How many claims of each topic have which verdict: a bar a topic, the longest first. */
export const verdictsByTopic = (verdicts: readonly Verdict[]): Readonly<Record<string, unknown>> => {
  const topics = [...new Set(verdicts.map(topicOf))];
  const values = topics.flatMap((topic) =>
    verdictOrder.flatMap((verdict, order) => {
      const claims = verdicts.filter((one) => topicOf(one) === topic && one.verdict === verdict).length;
      return claims === 0 ? [] : [{ topic, verdict, order, claims }];
    }),
  );
  const present = verdictOrder.filter((name) => values.some(({ verdict }) => verdict === name));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'transparent',
    width: 560,
    height: { step: 17 },
    data: { values },
    mark: { type: 'bar', height: 12 },
    encoding: {
      y: {
        field: 'topic',
        type: 'nominal',
        sort: { op: 'sum', field: 'claims', order: 'descending' },
        axis: { title: null, ticks: false, domain: false, labelPadding: 8, labelLimit: 200 },
      },
      x: {
        field: 'claims',
        type: 'quantitative',
        axis: { title: 'claims', tickCount: 8, tickMinStep: 1, format: 'd', orient: 'top' },
      },
      color: {
        field: 'verdict',
        type: 'nominal',
        scale: { domain: present, range: present.map((name) => verdictColours[name]) },
        legend: { title: null, orient: 'top', direction: 'horizontal', symbolType: 'square' },
      },
      order: { field: 'order', type: 'ordinal' },
    },
    config: figureConfig,
  };
};
