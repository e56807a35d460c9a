import { canonicalJson } from '../common/canonical-json.js';
import { spanOf } from '../common/legal-date.js';
import { textIn } from '../common/localised-text.js';
import { evidenceHorizon } from '../scoreboards/evidence-horizon.js';
import { scoresJson } from '../scoreboards/scores-json.js';
import { type Block, type Section } from './blocks.js';
import { type Context, Numbering } from './context.js';
import { dateInWords } from './date-format.js';
import { fineScore, interval } from './number-format.js';
import { isWanted, MAKERS } from './makers.js';
import { type Assessed, Reading } from './reading.js';
import { type Cover, type ReportModel } from './report-model.js';
import { assessedShare } from './sections/findings.js';
import { jurisdictionSections } from './sections/jurisdictions.js';
import { byStanding } from './sections/standing.js';
import { type SectionKind, type SectionTemplate, type TemplateFile } from './template.js';
import { type Catalogue, overlaid } from './language/catalogue.js';
import { introOf } from './intro.js';
import { localeOf } from './language/locale.js';
import { worded } from './wording.js';
import { counted } from './words.js';

function sectionOf(context: Context, wanted: SectionTemplate, only: string | undefined): readonly Section[] {
  const { kind, startsPage } = wanted;
  const { locale } = context;
  const title = wanted.title ? locale.text(wanted.title) : locale.say(`sections.${kind}.title`);
  const intro = introOf(wanted, locale);
  const askedFor =
    only !== undefined && (kind === 'jurisdictions' || (kind === 'evidence' && context.reading.hasMarks));
  if (!isWanted(kind, context) && !askedFor) return [];
  const heading: Block = { kind: 'heading', level: 1, text: title, id: kind };
  const opening: Block[] = intro === null ? [] : [{ kind: 'text', style: 'body', runs: [{ text: intro }] }];
  if (kind === 'jurisdictions') {
    return [{ id: kind, title, startsPage, nested: false, blocks: [] }, ...jurisdictionSections(context, only)];
  }
  const made = MAKERS[kind](context, wanted, only);
  if (made.length === 0) return [];
  const first: Block[] = [heading, ...(kind === 'findings' ? [] : opening)];
  if (kind === 'ranking' && context.reading.isLarge(context.template)) {
    first.push({ kind: 'text', style: 'body', runs: [{ text: locale.say('sections.ranking.skipped') }] });
  }
  return [{ id: kind, title, startsPage, nested: false, blocks: [...first, ...made] }];
}

/** All sections. The findings are made last, though they are read first: they point to the tables of the others. */
function sectionsOf(context: Context, only: string | undefined): readonly Section[] {
  const made = new Map<SectionKind, readonly Section[]>();
  const inOrder = [...context.template.sections].sort(
    (a, b) => Number(a.kind === 'findings') - Number(b.kind === 'findings'),
  );
  for (const wanted of inOrder) {
    const sections = sectionOf(context, wanted, only);
    made.set(wanted.kind, sections);
    const blocks = sections.flatMap((section) => section.blocks);
    context.labels.set(
      wanted.kind,
      blocks.flatMap((block) => (block.kind === 'table' && block.label !== '' ? [block.label] : [])),
    );
  }
  return context.template.sections.flatMap(({ kind }) => made.get(kind) ?? []);
}

function shortDigest(digest: string): string {
  const hex = digest.replace(/^sha256:/, '');
  return `sha256 ${hex.slice(0, 4)} ${hex.slice(4, 8)}`;
}

/** What the assessment's date cuts off: the law, or, where no law is assessed, the figures. */
function cutOff(reading: Reading): string {
  return reading.data.instruments.length > 0 ? 'Legal cut-off' : 'Reference date';
}

function coverOf(context: Context, isOtherDate: boolean): Cover {
  const { reading, template, locale } = context;
  const { data, board } = reading;
  const { wording } = template;
  const large = reading.isLarge(template);
  const rows = byStanding(reading.rowsOf(reading.root));
  const horizon = evidenceHorizon(reading);
  const averages = reading
    .comparatorsOf(reading.root)
    .filter(({ comparator, statistics }) => comparator.kind === 'group' && statistics !== null);
  return {
    kicker: `${locale.say(`cover.kicker.${template.form}`)} · ${locale.date(board.asOf)}`,
    draft: board.release === null ? wording.draft : '',
    title: textIn(data.assessment.title, reading.language),
    subtitle: isOtherDate
      ? locale.say('cover.otherDate', { date: locale.date(board.asOf) })
      : textIn(data.assessment.subtitle ?? data.framework.title, reading.language),
    bars: large
      ? []
      : rows.map(({ jurisdiction, low, high, score }) => ({
          name: reading.name(jurisdiction),
          low,
          high,
          point: score,
        })),
    scale: { min: reading.scale.min, max: reading.scale.max },
    barsAlt: rows
      .map(({ jurisdiction, low, high }) => `${reading.name(jurisdiction)} ${interval(low, high)}`)
      .join('; '),
    figures: large
      ? [
          { value: String(reading.subjects.length), label: `subjects, ${assessedShare(reading)} of the values there` },
          ...averages.slice(0, 2).map(({ comparator, statistics }) => ({
            value: fineScore(statistics?.mean ?? null),
            label: `mean of ${counted(statistics?.n ?? 0, 'member')}: ${textIn(comparator.title, reading.language)}`,
          })),
        ]
      : [],
    facts: [
      `${board.release === null ? '' : `Release ${board.release} · `}Method ${board.framework} · engine ${board.engine} · ${shortDigest(board.digest)}`,
      `${cutOff(reading)} ${dateInWords(board.asOf)}${horizon === null ? '' : ` · newest source ${dateInWords(horizon)}`}`,
      data.assessment.submittedToGovernments ? wording.submitted : wording.notSubmitted,
    ],
  };
}

export interface ReportInput {
  readonly assessed: Assessed;
  /** The same subjects at an earlier (or other) date that the assessment declares comparable. */
  readonly comparable?: Assessed;
  readonly template: TemplateFile;
  /** The words of the report's language. */
  readonly catalogue: Catalogue;
  /** Only this subject gets a page of its own. */
  readonly jurisdiction?: string;
  /** The date is the caller's, not the assessment's: the cover says so. */
  readonly isOtherDate?: boolean;
}

/**
 * The model of a report: sections of blocks in which every word and number is final. A pure function of the data, the
 * scoreboard and the template; nothing is scored here, and the same input gives the same model.
 */
export function buildReport(input: ReportInput): ReportModel {
  const { assessed, comparable, jurisdiction, isOtherDate = false } = input;
  const locale = localeOf(overlaid(input.catalogue, input.template));
  const template = worded(input.template, locale);
  const reading = new Reading(assessed, locale);
  const other = comparable ? new Reading(comparable, locale) : null;
  const isEarlier =
    other !== null && other.board.framework === reading.board.framework && other.board.asOf < reading.board.asOf;
  const context: Context = {
    reading,
    earlier: isEarlier ? other : null,
    locale,
    template,
    numbering: new Numbering(locale.say),
    labels: new Map(),
  };
  const { data, board } = reading;
  return {
    language: locale.tag,
    title: locale.text(data.assessment.title),
    subject: `${locale.say(`cover.kicker.${template.form}`)}: ${data.framework.id}@${data.framework.version}, ${dateInWords(board.asOf)}`,
    publisher: 'Merilo',
    draft: board.release === null ? template.wording.draft : '',
    contentsTitle: template.wording.contents,
    captionsTitle: template.wording.captions,
    footer: `${cutOff(reading)} ${dateInWords(board.asOf)} · ${board.framework} · ${shortDigest(board.digest)}`,
    created: spanOf(board.asOf)?.latest ?? '1970-01-01',
    cover: coverOf(context, isOtherDate),
    sections: sectionsOf(context, jurisdiction),
    designations: reading.designations.all,
    attachments: [
      { name: 'scores.json', text: scoresJson(board), description: 'Every score of this report', relationship: 'Data' },
      {
        name: 'data.json',
        text: canonicalJson(data),
        description: 'The data from which the scores follow',
        relationship: 'Source',
      },
    ],
    theme: template.theme,
  };
}
