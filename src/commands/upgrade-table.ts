import { textIn } from '../common/localised-text.js';
import { changeWords } from '../frameworks/diff/change-words.js';
import { isChanged, type NodeDiff } from '../frameworks/diff/framework-diff.js';
import { type AnswerFate, countFates } from '../frameworks/diff/preview.js';
import { type ReadUpgrade } from '../files/upgrade/read-upgrade.js';
import { fineScore, interval } from '../reports/number-format.js';
import { type ScoreRow, type Scoreboard } from '../scoreboards/scoreboard.js';
import { printedNames, type PrintedNames } from './printed-names.js';
import { type UpgradeMoves } from './upgrade-moves.js';
import { wrap } from './wrap.js';

function nodeLines({ was, is, title, changes, related }: NodeDiff): readonly string[] {
  const code = was !== null && is !== null && was !== is ? `${was} → ${is}` : (is ?? was ?? '');
  const what = was === null ? 'new' : is === null ? 'gone' : 'changed';
  const akin = related.map((other) => `${other.code} is ${other.relation === 'related' ? 'related' : other.relation}`);
  return [`${code} ${textIn(title, 'en')} (${[what, ...akin].join('; ')})`, ...changes.map(changeWords)];
}

/** So many places are named; of more, their number stands. */
const MOST_PLACES = 40;

/** Answers by what the reasons are, the places that they are of on one line. */
function fateLines(fates: readonly AnswerFate[], names: PrintedNames): readonly string[] {
  const groups = new Map<string, AnswerFate[]>();
  for (const fate of fates) {
    const key = JSON.stringify([fate.criterion, fate.why]);
    groups.set(key, [...(groups.get(key) ?? []), fate]);
  }
  return [...groups.values()].map((group) => {
    const all = [...new Set(group.map(({ jurisdiction }) => names.of(jurisdiction)))];
    const places = all.length > MOST_PLACES ? `${all.length} places` : all.join(', ');
    return `${group[0]?.criterion}: ${places}: ${group[0]?.why.join('; ')}`;
  });
}

function scoreWords(row: ScoreRow | undefined): string {
  if (!row) return 'not there';
  const { score, low, high, rank } = row;
  const bounds = interval(low, high, 4);
  return score === null
    ? `no score (${bounds})`
    : `${fineScore(score)}${rank === null ? '' : `, rank ${rank}`} (${bounds})`;
}

function rowsOf({ scores, memo }: Scoreboard): readonly ScoreRow[] {
  return [...scores, ...memo];
}

/** The whole index of each place, where it moves. */
function moveLines({ before, after }: ReadUpgrade, moves: UpgradeMoves, names: PrintedNames): readonly string[] {
  const rowIn = (board: Scoreboard, place: string, code: string): ScoreRow | undefined =>
    rowsOf(board).find(({ jurisdiction, element }) => jurisdiction === place && element === code);
  const [old, now] = [before.framework.root.code, after.framework.root.code];
  return [...new Set(rowsOf(moves.after).map(({ jurisdiction }) => jurisdiction))].flatMap((place) => {
    const [was, is] = [rowIn(moves.before, place, old), rowIn(moves.after, place, now)];
    const [from, to] = [scoreWords(was), scoreWords(is)];
    return from === to ? [] : [`${names.of(place)}: ${from} → ${to}`];
  });
}

function block(head: string, lines: readonly string[], width: number): readonly string[] {
  return lines.length === 0 ? [] : ['', head, ...lines.map((line) => wrap(line, '  ', '    ', width))];
}

/** What an upgrade does, as text for a terminal. */
export function upgradeTable(upgrade: ReadUpgrade, moves: UpgradeMoves, width: number): string {
  const { diff, fates, asked, aside, returned, before } = upgrade;
  const names = printedNames(before);
  const { carries, look, cannot } = countFates(fates);
  const nodes = diff.nodes.filter(isChanged);
  const of = (fate: AnswerFate['fate']): readonly AnswerFate[] => fates.filter((each) => each.fate === fate);
  const others = aside.filter(({ kind }) => kind !== 'answer' && kind !== 'cell');
  const counts = [
    `${carries} ${carries === 1 ? 'answer carries' : 'answers carry'} over`,
    `${look} to look at`,
    `${cannot} put aside`,
    `${asked.length} new ${asked.length === 1 ? 'question' : 'questions'}`,
    ...(returned.length > 0 ? [`${returned.length} put back`] : []),
  ];
  const whole = diff.changes.map(changeWords);
  const scored = moveLines(upgrade, moves, names);
  const figures = moves.moved.length;
  const head = `${before.assessment.id}: ${diff.from} → ${diff.to}`;
  return [
    head,
    counts.join(', '),
    ...block('The framework', whole, width),
    ...(nodes.length === 0 ? [] : ['', 'Questions and elements']),
    ...nodes.flatMap((node) => {
      const [first = '', ...rest] = nodeLines(node);
      return [wrap(first, '  ', '    ', width), ...rest.map((line) => wrap(line, '    · ', '      ', width))];
    }),
    ...block('To look at', fateLines(of('look'), names), width),
    ...block('Put aside', fateLines(of('cannot'), names), width),
    ...block(
      'Put aside beside the answers',
      others.map(({ kind, record, why }) => `${kind} ${(record as { code?: string }).code ?? ''}: ${why.join('; ')}`),
      width,
    ),
    ...block(
      'New questions',
      asked.map(
        ({ criterion, title, why, isDerived }) =>
          `${criterion} ${textIn(title, 'en')}${why === 'typed' ? ' (no longer derived)' : isDerived ? ' (derived from the register)' : ''}`,
      ),
      width,
    ),
    ...block(
      `Scores (${figures === 1 ? 'one figure moves' : `${figures} figures move`} in all; --format json lists them)`,
      scored,
      width,
    ),
    ...(scored.length === 0
      ? [
          '',
          figures === 0
            ? 'No figure moves.'
            : `The whole moves for nobody; ${figures} figures under it do (--format json lists them).`,
        ]
      : []),
    ...names.footnotes(before.assessment.subjects, width).flatMap((note, place) => (place === 0 ? ['', note] : [note])),
  ].join('\n');
}
