import { type Source } from '../common/source.js';
import { type Assessed } from './assessed.js';

/** All sources that an assessment names: its own, its acts', its answers', its searches' and comparators'. */
export function sourcesOf({ data, board }: Assessed): readonly Source[] {
  return [
    ...data.assessment.sources,
    ...data.framework.sources,
    ...data.comparators.map(({ publication }) => publication),
    ...data.coverage.flatMap(({ where }) => where),
    ...data.instruments.flatMap(({ sources }) => sources),
    ...board.answers.flatMap(({ evidence }) => evidence.flatMap(({ source }) => source ?? [])),
  ];
}

/** The newest day on which a source was read or that it bears: after it, nothing is known. Null when none is dated. */
export function evidenceHorizon({ data, board }: Assessed): string | null {
  const days = [
    ...sourcesOf({ data, board }).flatMap(({ seen, date }) => seen ?? date ?? []),
    ...data.coverage.map(({ searched }) => searched),
  ].filter((date) => /^\d{4}/.test(date));
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}
