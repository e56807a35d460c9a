import { evidenceHorizon } from '../scoreboards/evidence-horizon.js';
import { type Context } from './context.js';
import { type Locale } from './language/locale.js';
import { type Reading } from './reading.js';
import { type Cover } from './report-model.js';
import { coarse } from './scale.js';
import { assessedShare } from './sections/findings.js';
import { nearest } from './sections/profile/position.js';
import { byStanding } from './sections/standing.js';
import { FORM_FACTS } from './template.js';

/** The beginning of a digest, enough to tell two files apart. */
export function shortDigest(digest: string): string {
  const hex = digest.replace(/^sha256:/, '');
  return `sha256 ${hex.slice(0, 4)} ${hex.slice(4, 8)}`;
}

/** What the assessment's date cuts off: the law, or, where no law is assessed, the figures. */
export function cutOffWords({ data, board, locale }: Reading): string {
  const kind = data.instruments.length > 0 ? 'law' : 'figures';
  return locale.say('cover.cutOff', { kind, date: locale.date(board.asOf) });
}

/** The instant of which the report is what was known; nothing where it is of what is known now. */
export function knownAtWords({ board: { knownAt }, locale }: Reading): readonly string[] {
  if (knownAt === null) return [];
  return [locale.say('cover.knownAt', { date: locale.date(knownAt.slice(0, 10)), time: knownAt.slice(11, 19) })];
}

/** Who has read the translation, or that it awaits a native reader; nothing in the language that was written first. */
function translationFacts({ isOriginal, reader, say, date }: Locale): readonly string[] {
  if (isOriginal) return [];
  return [reader ? say('cover.reader', { name: reader.name, date: date(reader.date) }) : say('cover.awaitsReader')];
}

/** Of a release, until when it is under embargo and which one it corrects. Later corrections of it are not its own to tell. */
function publicationFacts({ board: { publication = {} }, locale: { say, date } }: Reading): readonly string[] {
  const { embargo, supersedes } = publication;
  return [
    ...(embargo === undefined
      ? []
      : [say('cover.embargo', { date: date(embargo.slice(0, 10)), time: embargo.slice(11, 16) })]),
    ...(supersedes === undefined ? [] : [say('cover.corrects', { release: supersedes })]),
  ];
}

/** What a reader must know before the first page: release or draft, method, dates, and what the governments saw. */
function factsOf({ reading, template: { wording }, locale }: Context): readonly string[] {
  const { data, board } = reading;
  const { release, framework, engine, digest } = board;
  const horizon = evidenceHorizon(reading);
  const method = locale.say('cover.method', { framework, engine, digest: shortDigest(digest) });
  const newest = horizon === null ? [] : [locale.say('cover.horizon', { date: locale.date(horizon) })];
  return [
    [...(release === null ? [] : [locale.say('cover.release', { release })]), method].join(' · '),
    ...publicationFacts(reading),
    [cutOffWords(reading), ...newest].join(' · '),
    ...knownAtWords(reading),
    board.publication?.replyBy !== undefined
      ? locale.say('cover.replyBy', { date: locale.date(board.publication.replyBy) })
      : data.assessment.submittedToGovernments
        ? wording.submitted
        : wording.notSubmitted,
    ...translationFacts(locale),
  ];
}

/** What stands on the cover in large figures where there are too many subjects for a picture. */
function figuresOf(reading: Reading): Cover['figures'] {
  const { say, fineScore, text } = reading.locale;
  const means = reading.comparatorsOf(reading.root).flatMap(({ comparator, statistics }) =>
    comparator.kind === 'group' && statistics !== null
      ? [
          {
            value: fineScore(statistics.mean),
            label: say('cover.mean', { n: statistics.n, group: text(comparator.title) }),
          },
        ]
      : [],
  );
  const n = reading.subjects.length;
  const all = { value: String(n), label: say('cover.subjects', { n, share: assessedShare(reading) }) };
  return [all, ...means.slice(0, 2)];
}

/** The most subjects on the cover of what is about one: those nearest to it. */
const MOST_BARS = 12;

/** Whether the report is about the one subject that is asked for, and not about all with a page for it. */
function isAboutOne({ template }: Context, only: string | undefined): only is string {
  return only !== undefined && template.form !== 'comparative';
}

/** What stands largest: the subject that it is about, or what is assessed. */
function titleOf(context: Context, only: string | undefined): string {
  const { reading, locale } = context;
  return isAboutOne(context, only) ? reading.name(only) : locale.text(reading.data.assessment.title);
}

/** The first page: what the report is, and the composite of each subject at a glance. */
export function coverOf(context: Context, isOtherDate: boolean, only?: string): Cover {
  const { reading, template, locale } = context;
  const { data, board } = reading;
  const hasResults = FORM_FACTS[template.form].subject !== 'none';
  const large = reading.isLarge(template);
  const rows = byStanding(reading.rowsOf(reading.root));
  const shown = isAboutOne(context, only) ? nearest(rows, only, MOST_BARS) : rows;
  return {
    kicker: `${locale.say(`cover.kicker.${template.form}`)} · ${locale.date(board.asOf)}`,
    draft: board.release === null ? template.wording.draft : '',
    title: titleOf(context, only),
    subtitle: isOtherDate
      ? locale.say('cover.otherDate', { date: locale.date(board.asOf) })
      : locale.text(
          isAboutOne(context, only) ? data.assessment.title : (data.assessment.subtitle ?? data.framework.title),
        ),
    bars:
      large || !hasResults
        ? []
        : shown.map(({ jurisdiction, low, high, score }) => ({
            name: reading.name(jurisdiction),
            low,
            high,
            point: score,
          })),
    scale: coarse(reading.scale),
    barsAlt: (hasResults ? shown : [])
      .map(({ jurisdiction, low, high }) => `${reading.name(jurisdiction)} ${locale.interval(low, high)}`)
      .join('; '),
    figures: large && hasResults ? figuresOf(reading) : [],
    facts: factsOf(context),
  };
}
