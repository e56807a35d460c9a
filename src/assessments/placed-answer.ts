import { type Answer } from './answer.js';

/** A typed answer with the place that it is of. */
export interface PlacedAnswer extends Answer {
  readonly jurisdiction: string;
}

/** Answers by place, in the order in which the places first come up. */
export function answersByPlace(answers: readonly PlacedAnswer[]): Readonly<Record<string, readonly Answer[]>> {
  const byPlace = new Map<string, Answer[]>();
  for (const { jurisdiction, ...answer } of answers) {
    const own = byPlace.get(jurisdiction);
    if (own) own.push(answer);
    else byPlace.set(jurisdiction, [answer]);
  }
  return Object.fromEntries(byPlace);
}
