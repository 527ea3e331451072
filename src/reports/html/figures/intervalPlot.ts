import type { StatisticalEvidence } from '../../../claims/index.js';
import { nearest } from '../../words/words.js';
import { figureConfig, verdictColours } from './palette.js';

/** The mean of the runs with its interval, and the bound that it is claimed to keep. */
export const intervalPlot = ({
  estimate,
  interval: [low, high],
  relation,
  bound,
  confidence,
}: StatisticalEvidence): Readonly<Record<string, unknown>> => {
  const claimed = nearest(bound);
  const room = 0.12 * (Math.max(high, claimed) - Math.min(low, claimed) || 1);
  const domain = [Math.min(low, claimed) - room, Math.max(high, claimed) + room];
  const x = (field: string): object => ({
    field,
    type: 'quantitative',
    scale: { domain, zero: false, nice: false },
    axis: { title: 'mean outcome of the runs', tickCount: 6, format: '~r' },
  });
  const series = (name: string): object => ({
    datum: name,
    type: 'nominal',
    scale: {
      domain: [observed(confidence), claim(relation, bound)],
      range: [verdictColours.survived, '#D55E00'],
    },
    legend: { title: null, orient: 'top', direction: 'horizontal', symbolType: 'stroke', labelLimit: 400 },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'transparent',
    width: 460,
    height: 44,
    data: { values: [{ estimate, low, high, claimed }] },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: x('low'), x2: { field: 'high' }, color: series(observed(confidence)) },
      },
      {
        mark: { type: 'point', filled: true, size: 60, opacity: 1 },
        encoding: { x: x('estimate'), color: series(observed(confidence)) },
      },
      {
        mark: { type: 'rule', strokeDash: [4, 3], strokeWidth: 1.6 },
        encoding: { x: x('claimed'), y: { value: 0 }, y2: { value: 44 }, color: series(claim(relation, bound)) },
      },
    ],
    config: figureConfig,
  };
};

const observed = (confidence: number): string => `mean and its interval at confidence ${confidence}`;

const claim = (relation: StatisticalEvidence['relation'], bound: string): string =>
  `claimed: ${relation === 'atLeast' ? '≥' : '≤'} ${bound}`;
