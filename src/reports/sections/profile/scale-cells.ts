import { type ScoreRow } from '../../../scoreboards/scoreboard.js';
import { type LegendItem, type ScaleCell } from '../../blocks.js';
import { type Locale } from '../../language/locale.js';

/** An interval with its point where one is earned, named for those who cannot see it. */
export function intervalCell(
  name: string,
  { score, low, high }: Pick<ScoreRow, 'score' | 'low' | 'high'>,
  locale: Locale,
): ScaleCell {
  const values = { name, interval: locale.interval(low, high), score: locale.score(score) };
  return {
    kind: 'scale',
    low,
    high,
    points: score === null ? [] : [score],
    diamonds: [],
    alt: locale.say(score === null ? 'profile.cell' : 'profile.cellScore', values),
  };
}

export function intervalLegend({ say }: Locale): readonly LegendItem[] {
  return [
    { shape: 'interval', text: say('profile.legend.interval') },
    { shape: 'point', text: say('profile.legend.point') },
  ];
}
