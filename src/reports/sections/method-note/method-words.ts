import { type Criterion, type FrameworkElement } from '../../../frameworks/framework.js';
import { type Aggregate } from '../../../scoring/method.js';
import { type Locale } from '../../language/locale.js';
import { selectKey } from '../../language/select-key.js';

/** How parts become one, as a noun: `arithmetic mean of the parts`. */
export function aggregateName(aggregate: Aggregate, { say, plainNumber }: Locale): string {
  return say(`methodNote.aggregate.${aggregate.method}`, {
    exponent: 'exponent' in aggregate ? plainNumber(aggregate.exponent) : '',
    top: 'top' in aggregate ? plainNumber(aggregate.top) : '',
    count: 'count' in aggregate ? aggregate.count : 0,
  });
}

/** What happens to the numbers of a part on the way, step by step; nothing where nothing happens. */
export function stepNames(part: FrameworkElement | Criterion, { say, plainNumber }: Locale): readonly string[] {
  const { transform = [], impute, treat, normalise, direction, adjust = [], decimals } = part;
  const isBrought = normalise !== undefined && normalise.method !== 'none';
  const [min, max] = normalise?.method === 'goalposts' ? [normalise.min, normalise.max].map(numberOf) : ['', ''];
  function numberOf(value: unknown): string {
    return typeof value === 'number' ? plainNumber(value) : '…';
  }
  return [
    ...transform.map(({ method }) => say('methodNote.step.transform', { what: selectKey(method) })),
    ...(impute ? [say('methodNote.step.impute', { what: selectKey(impute.method) })] : []),
    ...(treat ? [say('methodNote.step.treat', { what: selectKey(treat.method) })] : []),
    ...(isBrought
      ? [
          say('methodNote.step.normalise', {
            what: selectKey(normalise.method),
            min: min ?? '',
            max: max ?? '',
          }),
        ]
      : []),
    ...(direction === 'negative' ? [say('methodNote.step.negative')] : []),
    ...(adjust.length > 0 ? [say('methodNote.step.adjust')] : []),
    ...(decimals === undefined ? [] : [say('methodNote.step.decimals', { decimals })]),
  ];
}
