import { textIn } from '../common/localised-text.js';
import { criteriaOf, elementsOf } from '../frameworks/framework.js';
import { decimal } from '../reports/number-format.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { type Diagnosis } from '../scoring/diagnosis/diagnose.js';
import { type Finding } from '../scoring/diagnosis/findings.js';
import { isRefused } from '../scoring/diagnosis/refused.js';
import { wrap } from './wrap.js';

/** Titles by code, with the code, as findings name elements and criteria. */
export function namesOf({ framework }: AssessmentData): Readonly<Record<string, string>> {
  const nodes = [...elementsOf(framework.root), ...criteriaOf(framework.root)];
  return Object.fromEntries(nodes.map(({ code, title }) => [code, `${textIn(title, 'en')} (${code})`]));
}

type Row = readonly string[];

/** Columns as wide as their widest place; the first to the left, the others to the right. */
function table(rows: readonly Row[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length)));
  const space = (text: string, width: number): string => ' '.repeat(Math.max(0, width - [...text].length));
  return rows.map((row) =>
    row
      .map((text, i) => (i === 0 ? text + space(text, widths[i] ?? 0) : space(text, widths[i] ?? 0) + text))
      .join('  ')
      .trimEnd(),
  );
}

const figure = (value: number | null): string => (value === null ? '–' : decimal(value, 2));
const share = (value: number | null): string => (value === null ? '–' : `${decimal(100 * value, 1)} %`);

function columnLines({ profiles }: Diagnosis): readonly string[] {
  const rows = Object.entries(profiles).map(([code, { n, missing, zeros, unique, distribution }]): Row => {
    const counts = [code, String(n), String(missing), String(zeros), String(unique)];
    if (isRefused(distribution)) return [...counts, '–', '–', '–', '–', '–', '–', '–'];
    const { min, median, mean, max, standardDeviation, skewness, kurtosis } = distribution;
    return [...counts, ...[min, median, mean, max, standardDeviation, skewness, kurtosis].map(figure)];
  });
  return table([
    ['', 'n', 'missing', 'zeros', 'values', 'least', 'median', 'mean', 'most', 'sd', 'skewness', 'kurtosis'],
    ...rows,
  ]);
}

function importanceLines({ importanceByDepth, root }: Diagnosis): readonly string[] {
  return importanceByDepth.flatMap((parts, depth) => {
    if (isRefused(parts)) return depth === 0 ? [`refused: ${parts.refused}`] : [];
    const rows = parts.map((part): Row => [
      part.code,
      ...[part.weight, part.brings, part.explains, part.linear].map(share),
    ]);
    return [
      ...(depth === 0 ? [] : ['']),
      ...table([[`for ${root}`, 'weight', 'brings', 'explains', 'straight line'], ...rows]),
    ];
  });
}

function unityLines({ alpha, components }: Diagnosis): readonly string[] {
  return Object.entries(alpha).map(([code, found]) => {
    if (isRefused(found)) return `${code}: refused: ${found.refused}`;
    const parts = components[code];
    const variances =
      parts === undefined || isRefused(parts)
        ? ''
        : `; components ${parts.components.map((one) => share(one.share)).join(', ')}`;
    return `${code}: alpha ${figure(found.alpha)} (standardised ${figure(found.standardised)}), ${found.items} parts, n = ${found.n}${variances}`;
  });
}

function relationLines({ siblings }: Diagnosis): readonly string[] {
  const told = siblings.flatMap(({ under, a, b, correlation, flag }): readonly Row[] =>
    isRefused(correlation) ? [] : [[`${a} – ${b}`, under, figure(correlation.r), String(correlation.n), flag ?? '']],
  );
  return told.length === 0 ? ['refused: too few units have both values'] : table([['', 'in', 'r', 'n', ''], ...told]);
}

/** A diagnosis for the terminal: findings first, then the figures that they rest on. */
export function diagnosisTable(head: string, diagnosis: Diagnosis, findings: readonly Finding[]): string {
  const told =
    findings.length === 0
      ? ['Nothing stands out.']
      : findings.map(({ text }, i) => wrap(text, `${String(i + 1).padStart(2)}. `, '    ', 100));
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Findings', told],
    ['Importance against weight', importanceLines(diagnosis)],
    ['One thing, or several', unityLines(diagnosis)],
    ['Correlations among siblings', relationLines(diagnosis)],
    ['Columns', columnLines(diagnosis)],
  ];
  return `${[`${head}: ${diagnosis.units} units`, ...parts.flatMap(([title, lines]) => ['', title, ...lines])].join('\n')}\n`;
}
