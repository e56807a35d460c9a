import { type Context } from './context.js';
import { Reading } from './reading.js';

/** The same report read for one subject alone: its answers, its acts and those that they cite. */
export function narrowedTo(context: Context, code: string): Context {
  const { data, board } = context.reading;
  const answers = board.answers.filter(({ jurisdiction }) => jurisdiction === code);
  const cited = new Set(answers.flatMap(({ evidence }) => evidence.flatMap(({ instrument }) => instrument ?? [])));
  const instruments = data.instruments.filter((act) => act.jurisdiction === code || cited.has(act.code));
  const scores = board.scores.filter(({ jurisdiction }) => jurisdiction === code);
  const narrow = {
    data: { ...data, assessment: { ...data.assessment, memo: [] }, instruments },
    board: { ...board, answers, scores, memo: [] },
  };
  return { ...context, reading: new Reading(narrow, context.locale) };
}
