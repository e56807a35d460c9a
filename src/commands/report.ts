import { type Command } from 'commander';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import { type AssessmentOptions, assessFromFiles, withAssessmentOptions } from './assessment-options.js';
import { type Io } from './io.js';
import { writeOutput } from './write-output.js';

const LANGUAGES = ['en'];

/** What `templates/` holds: named here so that the help can list it without reading the folder. */
const TEMPLATES = ['comparative'];

interface ReportOptions extends AssessmentOptions {
  readonly template: string;
  readonly jurisdiction?: string;
  readonly lang: string;
  readonly output?: string;
}

function assertLanguage(language: string): void {
  if (LANGUAGES.includes(language)) return;
  throw new DomainError(
    'CALL_INVALID',
    `There is no report in "${language}" yet.${didYouMean(language, LANGUAGES)} Languages: ${LANGUAGES.join(', ')}.`,
  );
}

/** The subject that a code or an alias names (XKX, XK, XKV). */
async function subjectCalled(name: string, { jurisdictions, assessment }: AssessmentData): Promise<string> {
  const { jurisdictionCalled } = await import('../jurisdictions/jurisdiction.js');
  const code = jurisdictionCalled(jurisdictions, name)?.code ?? name;
  const { subjects } = assessment;
  if (subjects.includes(code)) return code;
  throw new DomainError(
    'CALL_INVALID',
    `"${name}" is no subject of this assessment.${didYouMean(name, subjects)} Subjects: ${subjects.join(', ')}.`,
  );
}

/** What sets a report apart from others. */
export interface ReportAddress {
  readonly assessment: string;
  readonly template: string;
  readonly language: string;
  readonly jurisdiction?: string;
  /** A date that is not the assessment's own. */
  readonly asOf?: string;
  /** A framework that is not the assessment's own: `id@version`. */
  readonly framework?: string;
}

/**
 * The file's name is its address: `ddps-western-balkans-2020.comparative.en.pdf`. Another date or framework than the
 * assessment's own is part of it (`….en.as-of-2018.pdf`), so that it does not take the place of the plain report.
 */
export function reportFileName(address: ReportAddress): string {
  const { assessment, template, language, jurisdiction, asOf, framework } = address;
  const parts = [assessment, template, jurisdiction, language, asOf && `as-of-${asOf.replace('/', '_')}`, framework];
  return [...parts.filter((part) => part !== undefined), 'pdf'].join('.');
}

/** What the call puts in the place of the assessment's own date and framework; nothing where it says the same. */
async function overridden(
  assessment: string,
  dataDir: string,
  { asOf, framework }: ReportOptions,
): Promise<Pick<ReportAddress, 'asOf' | 'framework'>> {
  if (asOf === undefined && framework === undefined) return {};
  const { openFolder } = await import('../files/data-folder.js');
  const own = openFolder(dataDir).read('assessment', `${assessment}/assessment.yaml`).records[0]?.record;
  return {
    ...(asOf !== undefined && asOf !== own?.asOf && { asOf }),
    ...(framework !== undefined && framework !== own?.framework && { framework }),
  };
}

/** The nearest of the assessments that are comparable with this one and of an earlier date; null when there is none. */
async function earlierAssessment(
  data: AssessmentData,
  dataDir: string,
  options: ReportOptions,
  io: Io,
): Promise<{ data: AssessmentData; scoreboard: Scoreboard } | null> {
  const { openFolder } = await import('../files/data-folder.js');
  const folder = openFolder(dataDir);
  const dated = (data.assessment.comparableWith ?? []).flatMap((id) =>
    folder
      .read('assessment', `${id}/assessment.yaml`)
      .records.filter(({ record }) => record.asOf < data.assessment.asOf)
      .map(({ record }) => ({ id, asOf: record.asOf })),
  );
  const nearest = dated.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  if (!nearest) return null;
  return assessFromFiles(nearest.id, { ...(options.data !== undefined && { data: options.data }) }, io);
}

async function write(assessment: string, options: ReportOptions, io: Io): Promise<void> {
  assertLanguage(options.lang);
  const [{ readTemplate }, { buildReport }, { drawReport }] = await Promise.all([
    import('../reports/read-template.js'),
    import('../reports/build-report.js'),
    import('../reports/pdf/draw-report.js'),
  ]);
  const template = readTemplate(options.template);
  const progress = (text: string): void => {
    if (io.showsProgress) io.stderr(`${text}\n`);
  };
  progress('Scoring …');
  const { data, scoreboard, dataDir } = await assessFromFiles(assessment, options, io);
  const jurisdiction = options.jurisdiction === undefined ? undefined : await subjectCalled(options.jurisdiction, data);
  const other = await overridden(assessment, dataDir, options);
  const comparable = await earlierAssessment(data, dataDir, options, io);
  progress('Setting the pages …');
  const model = buildReport({
    assessed: { data, board: scoreboard },
    ...(comparable && { comparable: { data: comparable.data, board: comparable.scoreboard } }),
    template,
    ...(jurisdiction !== undefined && { jurisdiction }),
    isOtherDate: other.asOf !== undefined,
  });
  const pdf = await drawReport(model);
  const address: ReportAddress = {
    assessment,
    template: options.template,
    language: options.lang,
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...other,
  };
  return writeOutput(pdf, options.output ?? reportFileName(address), io);
}

/** `merilo report ASSESSMENT`: a report as a tagged PDF. */
export function addReport(program: Command, io: Io): void {
  withAssessmentOptions(
    program
      .command('report')
      .description('set a report as a PDF')
      .argument('<assessment>', 'its folder under assessments/, such as ddps-western-balkans-2020'),
  )
    .option('--template <name>', `the template: ${TEMPLATES.join(', ')}`, 'comparative')
    .option('--jurisdiction <code>', 'give only this subject, by code or alias, a page of its own')
    .option('--lang <tag>', `the language, as a BCP 47 tag: ${LANGUAGES.join(', ')}`, 'en')
    .option('-o, --output <file>', 'the file to write; - is stdout')
    .action((assessment: string, options: ReportOptions) => write(assessment, options, io));
}
