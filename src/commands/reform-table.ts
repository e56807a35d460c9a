import { fineScore, plainNumber } from '../reports/number-format.js';
import {
  type Reform,
  type ReformChange,
  type ReformLevel,
  type ReformPath,
} from '../scoreboards/reform/reform-result.js';
import { type AnswerValue } from '../scoring/method.js';
import { type Level } from '../scoreboards/reform/reform-target.js';
import { wrap } from './wrap.js';

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  surely: 'Surely, whatever the open answers are (low end)',
  score: 'By the score',
  possibly: 'Possibly, should the open answers be the best (high end)',
};

function count(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`;
}

function ends(low: number | null, high: number | null): string {
  if (low === null || high === null) return 'nothing known';
  const [from, to] = [fineScore(low), fineScore(high)];
  return from === to ? from : `${from}–${to}`;
}

function stands({ score, low, high }: Pick<ReformPath, 'score' | 'low' | 'high'>): string {
  return score === null ? `no score, ${ends(low, high)}` : `${fineScore(score)} (${ends(low, high)})`;
}

/** `find out G2 Action plan: whatever it is`, `reform G1 Data policy: part → dedicated (A data policy of its own)`. */
function changeLine({ criterion, title, kind, from, missing, to, toLabel, isAnyEnough }: ReformChange): string {
  const what = kind === 'reform' ? 'reform' : 'find out';
  if (isAnyEnough) return `${what} ${criterion} ${title}: whatever the answer is (now ${missing})`;
  const short = (value: AnswerValue): string => (typeof value === 'number' ? plainNumber(value) : String(value));
  const now = from === null ? (missing ?? 'open') : short(from);
  const label = toLabel === String(to) ? '' : ` (${toLabel})`;
  const must = kind === 'find-out' ? '; where it is not so, reform' : '';
  return `${what} ${criterion} ${title}: ${now} → ${short(to)}${label}${must}`;
}

function pathLines(path: ReformPath, place: number, width: number): readonly string[] {
  const { changes, reforms, findOuts, effort } = path;
  const kinds = [reforms > 0 ? count(reforms, 'reform') : '', findOuts > 0 ? `${findOuts} to find out` : ''];
  const sum = `${count(changes.length, 'change')} (${kinds.filter(Boolean).join(', ')}), effort ${plainNumber(effort)}`;
  return [
    wrap(`${place}. ${sum}: then ${stands(path)}`, '  ', '     ', width),
    ...changes.map((change) => wrap(`· ${changeLine(change)}`, '     ', '       ', width)),
  ];
}

function wanted({ threshold, wants }: ReformLevel): string {
  if (wants === 'any') return 'any score';
  return threshold === null ? 'those to be reached have none' : fineScore(threshold);
}

function levelLines(level: ReformLevel, width: number): readonly string[] {
  const head = wrap(`${LEVEL_WORDS[level.level]}, to reach: ${wanted(level)}`, '', '  ', width);
  if (level.isReached) return [head, '  reached already'];
  if (level.wants === 'nothing') return [head];
  if (level.paths.length > 0) {
    return [head, ...level.paths.flatMap((path, i) => pathLines(path, i + 1, width))];
  }
  const best =
    level.best === null ? 'there would still be none' : `the best that can be reached is ${fineScore(level.best)}`;
  return [head, level.isProven ? `  no set of changes reaches it: ${best}` : `  none found: ${best}`];
}

/** What would have to change, as text for a terminal: level by level, the smallest set first. */
export function reformTable({ element, target, by, now, levels, remarks }: Reform, width: number): string {
  const rank = now.rank === null ? '' : `, rank ${now.rank}`;
  const way = by === 'changes' ? 'fewest changes' : 'least effort';
  return [
    wrap(`${element} now: ${stands(now)}${rank}. Target ${target}, by the ${way} first.`, '', '  ', width),
    ...levels.flatMap((level) => ['', ...levelLines(level, width)]),
    ...(remarks.length > 0 ? ['', ...remarks.map((remark) => wrap(remark, '', '  ', width))] : []),
  ].join('\n');
}
