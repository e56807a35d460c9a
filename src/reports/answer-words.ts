import { type Evidence } from '../assessments/answer.js';
import { type Confidence } from '../common/source.js';
import { type Criterion } from '../frameworks/framework.js';
import { type AnswerValue } from '../scoring/method.js';
import { ticked } from '../scoring/points.js';
import { answerShape } from '../scoreboards/answer-shape.js';
import { type SettledAnswer } from '../scoreboards/scoreboard.js';
import { type MarkCell } from './blocks.js';
import { dataWords } from './data-words.js';
import { type Locale } from './language/locale.js';
import { type Reading } from './reading.js';
import { type Template } from './template.js';
import { capitalised } from './words.js';

/** What an answer says, in the words of the framework. */
export function valueLabel({ scale }: Criterion, value: AnswerValue, locale: Locale): string {
  if (scale.type === 'choice') {
    const option = scale.options[String(value)];
    return option ? locale.text(option.label) : String(value);
  }
  if (scale.type === 'boolean') return locale.say(value === true ? 'answers.yes' : 'answers.no');
  if (scale.type === 'date') return locale.date(String(value));
  if (scale.type === 'checklist') {
    const codes = ticked(scale, String(value)) ?? [];
    if (codes.length === 0) return locale.say('answers.noneTicked');
    return codes.map((code) => (scale.options[code] ? locale.text(scale.options[code].label) : code)).join(', ');
  }
  const number = locale.plainNumber(Number(value));
  return scale.unit === undefined ? number : `${number}\u00a0${dataWords(scale.unit, locale)}`;
}

/** An answer as a shape, with what it says for those who cannot see it. */
export function markOf(criterion: Criterion, answer: SettledAnswer | undefined, template: Template): MarkCell {
  const { marks, missing } = template.wording;
  const shape = answerShape(criterion, answer);
  const why =
    shape === 'not-applicable' && answer?.missing && answer.otherwise === undefined
      ? missing[answer.missing]
      : marks[shape];
  const unverified = answer?.unverified === true && shape !== 'not-assessed' && shape !== 'not-applicable';
  return { kind: 'mark', shape, unverified, alt: unverified ? `${why}, ${marks.unverified}` : why };
}

/** The answer in words: the value, or those between which it lies, or why there is none. */
export function answerLabel(
  criterion: Criterion,
  answer: SettledAnswer | undefined,
  context: { reading: Reading; template: Template },
): string {
  const { reading, template } = context;
  const { locale } = reading;
  const label = (value: AnswerValue): string => valueLabel(criterion, value, locale);
  if (!answer) return capitalised(template.wording.missing['not-assessed']);
  if (answer.otherwise === 'not-applicable') return locale.say('answers.doesNotApply');
  if (answer.otherwise !== undefined) {
    return locale.say('answers.countsAs', { points: locale.plainNumber(answer.otherwise) });
  }
  if (answer.value !== null) return label(answer.value);
  if (answer.candidates.length > 0) return locale.either(answer.candidates.map(label));
  return capitalised(template.wording.missing[answer.missing ?? 'not-assessed']);
}

/** The provisions of one act as a lawyer cites them, each once; articles that follow one another share one sign. */
export function pinpoints(provisions: readonly string[], locale: Locale): string {
  const articles: string[] = [];
  const places: string[] = [];
  const close = (): void => {
    if (articles.length > 0) places.push(locale.say('answers.articles', { articles: articles.join(', ') }));
    articles.length = 0;
  };
  for (const pinpoint of new Set(provisions.map((each) => (NOT_SEEN.test(each) ? '' : each)))) {
    if (/^[\dIVXL]/.test(pinpoint)) {
      articles.push(dataWords(pinpoint, locale));
      continue;
    }
    close();
    places.push(pinpoint === '' ? locale.say('answers.noArticle') : dataWords(pinpoint, locale));
  }
  close();
  return places.join('; ');
}

/** The article is cited and was not seen, whatever number it bears in the data. */
const NOT_SEEN = /^article not seen/;

/** What an answer rests on, an act or a source an entry, provisions gathered. */
export function restsOn(evidence: readonly Evidence[], reading: Reading): readonly string[] {
  const { locale } = reading;
  const acts = new Map<string, string[]>();
  const sources = new Map<string, Set<string>>();
  for (const { instrument, provision, source } of evidence) {
    if (instrument !== undefined) {
      const cited = acts.get(instrument) ?? [];
      if (provision !== undefined) cited.push(provision);
      acts.set(instrument, cited);
    } else if (source) {
      const places = sources.get(source.title) ?? new Set();
      if (source.pinpoint !== undefined) places.add(source.pinpoint);
      sources.set(source.title, places);
    }
  }
  const cited = [...acts].map(([code, provisions]) => {
    const act = reading.instrument(code);
    const title = act ? locale.text(act.title) : code;
    return provisions.length === 0 ? title : `${title}, ${pinpoints(provisions, locale)}`;
  });
  const read = [...sources].map(([title, places]) =>
    [locale.original(title), ...[...places].map((place) => dataWords(place, locale))].join(', '),
  );
  return [...cited, ...read];
}

/** How sure an answer is: the least sure of what it rests on where anything is better than unverified; null without evidence. */
export function confidenceOf(answer: SettledAnswer, reading: Reading): Confidence | null {
  if (answer.unverified) return 'unverified';
  const levels = answer.evidence.map(({ confidence, instrument, provision }): Confidence => {
    const act = instrument === undefined ? undefined : reading.instrument(instrument);
    const article = act?.provisions?.find(({ pinpoint }) => pinpoint === provision);
    return confidence ?? article?.confidence ?? act?.confidence ?? 'seen';
  });
  if (levels.length === 0) return null;
  return levels.every((level) => level === 'seen') ? 'seen' : 'mixed';
}
