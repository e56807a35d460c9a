import { evidenceHorizon } from '../../scoreboards/evidence-horizon.js';
import { type SettledAnswer } from '../../scoreboards/scoreboard.js';
import { type Run } from '../blocks.js';
import { knownWords } from '../known-words.js';
import { type Locale } from '../language/locale.js';
import { type Reading } from '../reading.js';
import { tally } from '../tally.js';
import { sentence } from '../words.js';

/** A bold lead and what is told after it. */
export function led(lead: readonly Run[], ...told: readonly string[]): readonly Run[] {
  return told.length === 0 ? lead : [...lead, { text: ` ${told.join(' ')}` }];
}

/** The date whose law, or state, is assessed. */
export function cutOffRuns({ data, board, locale, designations }: Reading): readonly Run[] {
  const { window } = data.assessment;
  const lead = locale.runs(data.instruments.length > 0 ? 'limits.law' : 'limits.state', {
    date: locale.date(board.asOf),
  });
  return led(lead, ...(window ? [locale.original(designations.in(sentence(window.note)))] : []));
}

/** The newest source that was seen. */
export function horizonRuns(reading: Reading): readonly Run[] {
  const { locale } = reading;
  const horizon = evidenceHorizon(reading);
  return horizon === null
    ? locale.runs('limits.noHorizon')
    : locale.runs('limits.horizon', { date: locale.date(horizon) });
}

/** How much is assessed, and that gaps are no accident. */
export function missingRuns(reading: Reading): readonly Run[] {
  const { locale, hasMarks } = reading;
  const count = tally(reading);
  const lead = locale.runs('limits.missing');
  if (!hasMarks) return led(lead, locale.say('limits.values', { there: count.assessed, all: count.all }));
  const said = knownWords(count, locale);
  return led(lead, ...said, ...(said.length > 1 ? [locale.say('limits.gaps')] : []));
}

/** How many acts are believed only. */
export function unverifiedRuns({ data: { instruments }, locale }: Reading): readonly Run[] {
  const unverified = instruments.filter(({ confidence }) => confidence === 'unverified').length;
  return unverified === 0
    ? locale.runs('limits.verified', { acts: instruments.length })
    : locale.runs('limits.unverified', { unverified, all: instruments.length });
}

/** Presumptions on acts that answers rest on, each with its reason. */
export function presumptions({ data, board, locale, designations }: Reading): readonly string[] {
  const cited = new Set(
    board.answers.flatMap(({ evidence }) => evidence.flatMap(({ instrument }) => instrument ?? [])),
  );
  return data.instruments.flatMap(({ code, title, presumed }) =>
    presumed && cited.has(code)
      ? [
          locale.say('limits.presumedAct', {
            title: locale.text(title),
            reason: locale.original(designations.in(sentence(presumed.reason))),
          }),
        ]
      : [],
  );
}

/** Whose translations the evidence was read in. */
export function translationRuns(answers: readonly SettledAnswer[], locale: Locale): readonly Run[] {
  const marked = answers.flatMap(({ evidence }) => evidence.flatMap(({ translation }) => translation ?? []));
  const count = (kind: 'official' | 'unofficial' | 'machine'): number => marked.filter((each) => each === kind).length;
  const counts = { official: count('official'), unofficial: count('unofficial'), machine: count('machine') };
  const lead = locale.runs('limits.translation');
  const titles = locale.say('limits.titles');
  return marked.length === 0 ? led(lead, titles) : led(lead, locale.say('limits.translations', counts), titles);
}

/** Of a report that is a translation: who has read it as a native reader, or that nobody has. */
export function languageRuns(locale: Locale): readonly Run[] {
  return locale.reader === null
    ? locale.runs('limits.translationAwaits')
    : locale.runs('limits.translationRead', { name: locale.reader.name, date: locale.date(locale.reader.date) });
}

/** How many comparators are quoted, and how many computed. */
export function comparatorsRuns({ board, locale }: Reading): readonly Run[] {
  const all = board.comparators.length;
  const quoted = board.comparators.filter(
    ({ comparator: { kind } }) => kind === 'quoted' || kind === 'composed',
  ).length;
  return locale.runs('limits.comparators', { all, quoted, computed: all - quoted });
}
