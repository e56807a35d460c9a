import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { conditionsWithPaths } from '../../frameworks/checks/conditions-with-paths.js';
import { elementsWithPaths } from '../../frameworks/checks/elements-with-paths.js';
import { type Framework } from '../../frameworks/framework.js';
import { ASSESSED, YEAR } from '../../scoring/usual-sample.js';
import { type Register } from '../register.js';

interface Named {
  readonly code: string;
  readonly type: 'number' | 'label';
  readonly path: Finding['path'];
}

/** The labels that every unit has, whatever the framework says; and `group:CODE` for each group. */
const USUAL = ['jurisdiction', YEAR, ASSESSED];

/** Keys of steps that name a series, and what it must be. */
const NAMES: Readonly<Record<string, Named['type']>> = {
  by: 'number',
  within: 'label',
  time: 'label',
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The series that a step names. Along time its `unit` is a series; elsewhere it is a label of one. */
function seriesIn(step: unknown, path: Finding['path']): readonly Named[] {
  if (Array.isArray(step)) return step.flatMap((each, index) => seriesIn(each, [...path, index]));
  if (!isObject(step)) return [];
  return Object.entries(step).flatMap(([key, value]): readonly Named[] => {
    const at = [...path, key];
    if (key === 'where' && isObject(value)) {
      return Object.keys(value).map((code) => ({ code, type: 'label', path: [...at, code] }));
    }
    if (key === 'within' && Array.isArray(value)) {
      return value.map((code, index) => ({ code: String(code), type: 'label', path: [...at, index] }));
    }
    if (typeof value !== 'string') return seriesIn(value, at);
    if (key === 'series') return [{ code: value, type: 'unit' in step ? 'label' : 'number', path: at }];
    if (key === 'unit' && 'time' in step) return [{ code: value, type: 'label', path: at }];
    // `by` of a missing-value policy says what a share is counted by, and stands in no step.
    const type = NAMES[key];
    return type ? [{ code: value, type, path: at }] : [];
  });
}

/** The series that steps, ranks and conditions name are there, and of the type that is needed. */
export function frameworkSeries(framework: Framework, register: Register): readonly Finding[] {
  const { series = [] } = framework;
  const labels = [
    ...USUAL,
    ...series.flatMap(({ code, type }) => (type === 'label' ? [code] : [])),
    ...register.groups.codes.map((code) => `group:${code}`),
  ];
  const numbers = series.flatMap(({ code, type }) => (type === 'number' ? [code] : []));
  const named = [
    ...elementsWithPaths(framework).flatMap(({ element, path }) =>
      (['transform', 'impute', 'treat', 'normalise', 'rank'] as const).flatMap((key) =>
        seriesIn(element[key], [...path, key]),
      ),
    ),
    ...conditionsWithPaths(framework).flatMap(({ condition, path }): readonly Named[] =>
      'label' in condition ? [{ code: condition.label, type: 'label', path: [...path, 'label'] }] : [],
    ),
  ];
  const taken = series.flatMap(({ code }, index) =>
    USUAL.includes(code)
      ? [
          {
            path: ['series', index, 'code'],
            message: `"${code}" stands beside every answer already: name it otherwise`,
          },
        ]
      : [],
  );
  const unknown = named.flatMap(({ code, type, path }) => {
    const [known, others] = type === 'label' ? [labels, numbers] : [numbers, labels];
    if (known.includes(code)) return [];
    const what = type === 'label' ? 'labels' : 'numbers';
    const message = others.includes(code)
      ? `the series "${code}" is not one of ${what}, and ${what} are needed here`
      : `unknown series of ${what} "${code}".${didYouMean(code, known) || ' List it under "series".'}`;
    return [{ path, message }];
  });
  return [...taken, ...unknown];
}
