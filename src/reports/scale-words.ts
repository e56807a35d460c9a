import { type Criterion } from '../frameworks/framework.js';
import { dataWords } from './data-words.js';
import { type Run } from './blocks.js';
import { type Locale } from './language/locale.js';

/** The answers that a criterion admits with what each earns, one an item: options, yes and no, or a range. */
export function scaleItems({ scale }: Criterion, locale: Locale): readonly (readonly Run[])[] {
  const { say, runs, text, plainNumber } = locale;
  const option = (answer: string, points: number): readonly Run[] =>
    runs('methodNote.questions.option', { answer, points: plainNumber(points) });
  switch (scale.type) {
    case 'choice':
      return Object.values(scale.options).map(({ label, points }) => option(text(label), points));
    case 'checklist':
      return [
        [{ text: say('methodNote.questions.list', { combine: scale.combine }) }],
        ...Object.values(scale.options).map(({ label, points }) => option(text(label), points)),
        ...(scale.atMost === undefined
          ? []
          : [[{ text: say('methodNote.questions.atMost', { points: plainNumber(scale.atMost) }) }]]),
      ];
    case 'boolean':
      return [option(say('answers.yes'), scale.points.yes), option(say('answers.no'), scale.points.no)];
    case 'date':
      return [
        [
          {
            text: say('methodNote.questions.date', {
              from: locale.date(scale.range[0]),
              until: locale.date(scale.range[1]),
            }),
          },
        ],
      ];
    case 'number': {
      const [least, greatest] = scale.range.map(plainNumber);
      const ends = { least: least ?? '', greatest: greatest ?? '' };
      const said =
        scale.unit === undefined
          ? say('methodNote.questions.number', ends)
          : say('methodNote.questions.numberIn', { ...ends, unit: dataWords(scale.unit, locale) });
      return [[{ text: said }]];
    }
  }
}
