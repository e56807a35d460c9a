import { type Framework } from '../frameworks/framework.js';
import { type Column } from './blocks.js';
import { type Locale } from './language/locale.js';

/** The ends of a drawn scale and its labelled ticks. */
export type Scale = NonNullable<Column['scale']>;

/** The scale that a framework's scores are drawn on: its range, 0 to 1 where it says nothing, with ticks at quarters. */
export function scaleOf(
  { range: [min, max] = [0, 1] }: Pick<Framework, 'range'>,
  { plainNumber }: Pick<Locale, 'plainNumber'>,
): Scale {
  const ticks = [0, 1, 2, 3, 4].map((quarter) => {
    const at = min + ((max - min) * quarter) / 4;
    return { at, label: plainNumber(at) };
  });
  return { min, max, ticks };
}

/** The same scale with fewer ticks, for narrow columns. */
export function coarse(scale: Scale): Scale {
  return { ...scale, ticks: scale.ticks.filter((_, i) => i % 2 === 0) };
}

/** The ends of a scale as a message names them: `0`, `1`. */
export function endsOf(
  { min, max }: Pick<Scale, 'min' | 'max'>,
  { plainNumber }: Pick<Locale, 'plainNumber'>,
): { readonly min: string; readonly max: string } {
  return { min: plainNumber(min), max: plainNumber(max) };
}

/** The ends of a scale in words: `0 to 1`. */
export function endsInWords(scale: Pick<Scale, 'min' | 'max'>, locale: Pick<Locale, 'plainNumber' | 'say'>): string {
  return locale.say('standing.ends', endsOf(scale, locale));
}
