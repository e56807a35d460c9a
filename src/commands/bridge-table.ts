import { decimal, fineScore } from '../reports/number-format.js';
import { type Bridge, type Edition, type MovedAnswer, type Split } from '../scoreboards/bridge/bridge-result.js';
import { type PrintedNames } from './printed-names.js';
import { wrap } from './wrap.js';

function signed(value: number): string {
  const text = decimal(value, 4);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

function editionWords({ assessment, framework, asOf, score, low, high }: Edition): string {
  const bounds = low === null || high === null ? 'nothing known' : `${fineScore(low)}–${fineScore(high)}`;
  return `${assessment} (${framework}, ${asOf}): ${score === null ? 'no score' : `score ${fineScore(score)}`}, ${bounds}`;
}

function splitLine(end: string, split: Split | null): readonly string[] {
  if (split === null) return [];
  const { change, country, method, evidence, untold } = split;
  const parts = [
    `country moved ${signed(country)}`,
    `method moved ${signed(method)}`,
    `evidence revised ${signed(evidence)}`,
    `not to be told ${signed(untold)}`,
  ];
  return [`${end} ${signed(change)}: ${parts.join(', ')}`];
}

const WHAT: Readonly<Record<MovedAnswer['what'][number], string>> = {
  country: 'country moved',
  evidence: 'evidence revised',
  untold: 'not sure on both dates: not to be told',
  held: 'asked by one of the methods alone: taken to be the same on both dates',
};

function answerLine({ criterion, title, what, from, revised, to }: MovedAnswer): string {
  const way = what.includes('evidence') ? `${from} → ${revised} (as it is known now) → ${to}` : `${from} → ${to}`;
  return `· ${criterion} ${title}: ${way} (${what.map((each) => WHAT[each]).join('; ')})`;
}

function oneBridge(bridge: Bridge, names: PrintedNames, width: number, isAlone: boolean): readonly string[] {
  const { jurisdiction, from, to, score, low, high, reasons, answers } = bridge;
  const lines = [...splitLine('score', score), ...splitLine('low', low), ...splitLine('high', high), ...reasons];
  return [
    `${names.of(jurisdiction)}: ${fineOf(from)} → ${fineOf(to)}`,
    ...lines.map((line) => wrap(line, '  ', '    ', width)),
    ...(isAlone ? answers.map((answer) => wrap(answerLine(answer), '  ', '    ', width)) : []),
  ];
}

function fineOf({ score, low, high }: Edition): string {
  if (score !== null) return fineScore(score);
  return low === null || high === null ? 'nothing known' : `${fineScore(low)}–${fineScore(high)}`;
}

/** Changes between two editions as text for a terminal; with every answer that is not the same where one place is asked for. */
export function bridgeTable(bridges: readonly Bridge[], names: PrintedNames, width: number, isAlone: boolean): string {
  const [first] = bridges;
  if (!first) return 'No place is in both editions.';
  const heads = isAlone ? [`from ${editionWords(first.from)}`, `to   ${editionWords(first.to)}`] : [];
  const editions = `${first.from.assessment} (${first.from.framework}, ${first.from.asOf}) → ${first.to.assessment} (${first.to.framework}, ${first.to.asOf})`;
  return [
    ...(isAlone ? heads : [editions]),
    ...bridges.flatMap((bridge) => ['', ...oneBridge(bridge, names, width, isAlone)]),
    '',
    wrap(
      'Each part is the mean, over all orders in which country, method, evidence and what is not to be told can be switched on, of what it adds (Shapley value).',
      '',
      '  ',
      width,
    ),
    ...names.footnotes(
      bridges.map(({ jurisdiction }) => jurisdiction),
      width,
    ),
  ].join('\n');
}
