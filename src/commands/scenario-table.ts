import { fineScore, interval } from '../reports/number-format.js';
import { type ScoreRow } from '../scoreboards/scoreboard.js';
import {
  type DraftedAct,
  type MovedAnswer,
  type MovedScore,
  type ScenarioResult,
} from '../scoreboards/follow/scenario-result.js';
import { reformTable } from './reform-table.js';
import { wrap } from './wrap.js';

const KINDS: Readonly<Record<DraftedAct['kind'], string>> = {
  new: 'a new act',
  replaced: 'in the place of the act of that code',
  events: 'events added to it',
};

function row({ score, low, high, rank, rankLow, rankHigh }: ScoreRow): string {
  const point = score === null ? 'no score' : fineScore(score);
  const range = rankLow === rankHigh ? `${rankLow}` : `${rankLow}–${rankHigh}`;
  const place = rank === null ? '' : `, rank ${rank}`;
  return `${point} (${interval(low, high)})${place}${rankLow === null ? '' : `, ranks possible ${range}`}`;
}

function scoreLine({ jurisdiction, element, title, before, after }: MovedScore): string {
  return `${jurisdiction} ${element} ${title}: ${row(before)} → ${row(after)}`;
}

function answerLines({ jurisdiction, criterion, title, before, after }: MovedAnswer): string {
  const words = ({ label, missing }: MovedAnswer['before']): string => label ?? missing ?? 'nothing known';
  const why = after.provisions.length > 0 ? `, by ${after.provisions.join(', ')}` : '';
  return `${jurisdiction} ${criterion} ${title}: ${words(before)} → ${words(after)}${why}`;
}

/** What a draft would change, as text for a terminal. */
export function scenarioTable(result: ScenarioResult, width: number): string {
  const { title, acts, scores, answers, reform, remarks } = result;
  const part = (head: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', head, ...lines.map((line) => wrap(line, '  ', '    ', width))];
  return [
    ...(title === null ? [] : [wrap(title, '', '  ', width)]),
    ...acts.map((act) => wrap(`${act.act} ${act.title}: ${KINDS[act.kind]}`, '  ', '    ', width)),
    ...part('Answers that would be others', answers.map(answerLines)),
    ...part('Scores that would be others', scores.map(scoreLine)),
    ...part('To be known', remarks),
    ...(reform ? ['', 'The way to the target now', reformTable(reform.before, width)] : []),
    ...(reform ? ['', 'The way to the target with the draft', reformTable(reform.after, width)] : []),
  ].join('\n');
}
