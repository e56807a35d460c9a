import { type Assessed } from '../../src/reports/reading.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { small } from './small-assessment.js';

/** Words that break careless writers of files: formulas, quotes, separators, line breaks, another direction. */
export const HOSTILE = {
  arland: '=cmd|\'/c calc\'!A1, "Arland"; the\nfirst',
  borland: '-Borland + @home',
  kosovo: 'كوسوفو (قانون)',
  justification: '@SUM(1;2)\tsaid "so"\r\nand more, <b>bold</b> & ]]>',
} as const;

/** The small assessment with names and texts that break careless writers, and memo rows beside the subjects. */
export function hostile(): Assessed {
  const { data } = small({ answers: { ARL: 'ffff', BOR: 'hn.s', XKX: 'xxnu', CAR: '....' } });
  const names: Readonly<Record<string, string>> = { ARL: HOSTILE.arland, BOR: HOSTILE.borland, XKX: HOSTILE.kosovo };
  const harmed = {
    ...data,
    assessment: { ...data.assessment, subjects: ['ARL', 'BOR', 'XKX'], memo: ['CAR'] },
    jurisdictions: data.jurisdictions.map((place) => ({ ...place, name: { en: names[place.code] ?? '+Carland' } })),
    answers: Object.fromEntries(
      Object.entries(data.answers).map(([code, answers]) => [
        code,
        answers.map((answer) => ({ ...answer, justification: HOSTILE.justification })),
      ]),
    ),
  };
  return { data: harmed, board: assess(harmed, ENGINE) };
}
