import { spanOf } from '../common/legal-date.js';
import { dataText } from '../scoreboards/data-text.js';
import { scoresJson } from '../scoreboards/scores-json.js';
import { type Block, type Section } from './blocks.js';
import { type Context, Numbering } from './context.js';
import { coverOf, cutOffWords, knownAtWords, shortDigest } from './cover.js';
import { isWanted, MAKERS } from './makers.js';
import { type Assessed, Reading } from './reading.js';
import { type ReportModel } from './report-model.js';
import { jurisdictionSections } from './sections/jurisdictions.js';
import { FORM_FACTS, type SectionKind, type SectionTemplate, type TemplateFile } from './template.js';
import { type TemplateAssets } from './own-look.js';
import { type Catalogue, overlaid } from './language/catalogue.js';
import { introOf } from './intro.js';
import { localeOf } from './language/locale.js';
import { unfencedModel } from './unfence-model.js';
import { worded } from './worded.js';
import { type Canvas } from './charts/chart.js';
import { figureDrawer } from './figures/drawn-figure.js';

/** Sections whose makers set the words before what is computed themselves. */
const SAYS_ITS_INTRO: readonly SectionKind[] = ['preface', 'findings'];

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
  const { hasFront } = FORM_FACTS[context.template.form];
  const first: Block[] = [...(hasFront ? [heading] : []), ...(SAYS_ITS_INTRO.includes(kind) ? [] : opening)];
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
      blocks.flatMap((block) =>
        (block.kind === 'table' || block.kind === 'chart') && block.label !== '' ? [block.label] : [],
      ),
    );
  }
  return context.template.sections.flatMap(({ kind }) => made.get(kind) ?? []);
}

/** The title of the file: of what is about one subject with its name. */
function titleOf(reading: Reading, only: string | undefined): string {
  const { locale } = reading;
  const title = locale.text(reading.data.assessment.title);
  return only === undefined ? title : locale.say('brief.subject', { name: reading.name(only), title });
}

export interface ReportInput {
  readonly assessed: Assessed;
  /** The same subjects at an earlier (or other) date that the assessment declares comparable. */
  readonly comparable?: Assessed;
  readonly template: TemplateFile;
  /** The words of the report's language. */
  readonly catalogue: Catalogue;
  /** What the template takes from files beside it. */
  readonly assets?: TemplateAssets;
  /** Only this subject gets a page of its own. */
  readonly jurisdiction?: string;
  /** The date is the caller's, not the assessment's: the cover says so. */
  readonly isOtherDate?: boolean;
}

/**
 * The model of a report: sections of blocks in which every word and number is final. A pure function of the data, the
 * scoreboard and the template; nothing is scored here, and the same input gives the same model. Charts stand in it where
 * there is a canvas to draw them on.
 */
export function buildReport(input: ReportInput, canvas?: Canvas): ReportModel {
  const { assessed, comparable, jurisdiction, assets, isOtherDate = false } = input;
  const locale = localeOf(overlaid(input.catalogue, input.template));
  const template = worded(input.template, locale);
  const reading = new Reading(assessed, locale);
  const other = comparable ? new Reading(comparable, locale) : null;
  const isEarlier =
    other !== null && other.board.framework === reading.board.framework && other.board.asOf < reading.board.asOf;
  const earlier = isEarlier ? other : null;
  const context: Context = {
    reading,
    earlier,
    locale,
    template,
    ...(canvas && { figure: figureDrawer({ reading, earlier, template }, canvas) }),
    numbering: new Numbering(locale.say),
    labels: new Map(),
  };
  const { data, board } = reading;
  const { publisher } = template;
  return unfencedModel({
    language: locale.tag,
    title: titleOf(reading, template.form === 'comparative' ? undefined : jurisdiction),
    subject: `${locale.say(`cover.kicker.${template.form}`)}: ${data.framework.id}@${data.framework.version}, ${locale.date(board.asOf)}`,
    publisher: publisher ? locale.text(publisher.name) : 'Merilo',
    draft: board.release === null ? template.wording.draft : '',
    hasFront: FORM_FACTS[template.form].hasFront,
    contentsTitle: template.wording.contents,
    captionsTitle: template.wording.captions,
    footer: [cutOffWords(reading), ...knownAtWords(reading), board.framework, shortDigest(board.digest)].join(' · '),
    created: spanOf(board.asOf)?.latest ?? '1970-01-01',
    cover: coverOf(context, isOtherDate, jurisdiction),
    sections: sectionsOf(context, jurisdiction),
    designations: reading.designations.all,
    attachments: [
      {
        name: 'scores.json',
        text: scoresJson(board),
        description: locale.say('cover.attachments.scores'),
        relationship: 'Data',
      },
      {
        name: 'data.json',
        text: dataText(data),
        description: locale.say('cover.attachments.data'),
        relationship: 'Source',
      },
    ],
    theme: template.theme,
    ...(assets?.logo && { logo: { bytes: assets.logo, alt: locale.text(publisher?.logo?.alt ?? {}) } }),
    ...(assets?.fonts && { fonts: assets.fonts }),
  });
}
