import { elementsOf, type FrameworkElement, isCriterion } from '../../../frameworks/framework.js';
import { type MissingPolicy } from '../../../scoring/method.js';
import { type Block, type Run } from '../../blocks.js';
import { type Context } from '../../context.js';
import { type Locale } from '../../language/locale.js';
import { aggregateName } from './method-words.js';

/** Elements to which the same applies, by what is said of them. */
function byWords(
  elements: readonly FrameworkElement[],
  words: (element: FrameworkElement) => string,
): ReadonlyMap<string, readonly FrameworkElement[]> {
  const groups = new Map<string, FrameworkElement[]>();
  for (const element of elements) {
    const key = words(element);
    groups.set(key, [...(groups.get(key) ?? []), element]);
  }
  return groups;
}

function policyWords(policy: MissingPolicy, elements: string, { say, plainNumber, percent }: Locale): string {
  const { atLeast, by = 'weight' } = policy;
  const share = typeof atLeast === 'number' ? percent(atLeast) : atLeast;
  if (policy.method === 'reweight') return say('methodNote.calculation.reweight', { share, by, elements });
  const filled = policy.with;
  const number = typeof filled === 'number';
  return say('methodNote.calculation.fill', {
    ...{ share, by, elements },
    with: say('methodNote.calculation.fillWith', {
      with: number ? 'number' : filled,
      number: number ? plainNumber(filled) : '',
    }),
  });
}

/** How answers become points, points scores, and scores places: what the framework says, in the order of the steps. */
export function calculationBlocks({ reading, locale }: Context): readonly Block[] {
  const { runs, say, text } = locale;
  const { root } = reading.data.framework;
  const all = elementsOf(root);
  const inner = all.flatMap((element) => (isCriterion(element) ? [] : [element]));
  const named = (elements: readonly FrameworkElement[]): string =>
    elements.map(({ code, title }) => `${code} ${text(title)}`).join('; ');
  const means = byWords(inner, ({ aggregate }) => aggregateName(aggregate, locale));
  const policies = byWords(inner, ({ missing }) => JSON.stringify(missing));
  const rounded = all.filter(({ decimals }) => decimals !== undefined);
  const { on = 'unrounded', ties = 'low', order = 'descending' } = root.rank ?? {};
  const bands = root.bands ?? [];
  const items: (readonly Run[])[] = [
    runs(reading.hasMarks ? 'methodNote.calculation.points' : 'methodNote.calculation.values'),
    runs('methodNote.calculation.means', {
      means:
        means.size === 1
          ? ([...means.keys()][0] ?? '')
          : [...means]
              .map(([mean, elements]) => say('methodNote.calculation.meanFor', { mean, elements: named(elements) }))
              .join('; '),
    }),
    runs('methodNote.calculation.missing', {
      policies: [...policies.values()]
        .flatMap((elements) => (elements[0] ? [policyWords(elements[0].missing, named(elements), locale)] : []))
        .join(' '),
    }),
    runs('methodNote.calculation.interval'),
    rounded.length === 0
      ? runs('methodNote.calculation.noRounding')
      : runs('methodNote.calculation.rounding', {
          elements: rounded
            .map(({ title, decimals = 0 }) => say('methodNote.calculation.decimals', { name: text(title), decimals }))
            .join('; '),
        }),
    runs('methodNote.calculation.ranking', { on, ties, order }),
    ...(bands.length === 0
      ? []
      : [
          runs('methodNote.calculation.bands', {
            bands: bands
              .map(({ code, from }) =>
                say('methodNote.calculation.band', { band: code, from: locale.plainNumber(from) }),
              )
              .join('; '),
          }),
        ]),
    ...((reading.data.assessment.constraints ?? []).length > 0 ? [runs('methodNote.calculation.sets')] : []),
  ];
  return [{ kind: 'list', ordered: false, items }];
}
