import { type Command } from 'commander';
import { LANGUAGES } from '../common/localised-text.js';
import { type OtherBasis, otherBasis, type ReportAddress, reportFileName } from '../reports/report-address.js';
import { type TemplateFile } from '../reports/template.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import {
  type AssessmentOptions,
  assessFromFiles,
  RELEASE_OPTION,
  withAssessmentOptions,
} from './assessment-options.js';
import { type Io } from './io.js';
import { writeOutput } from './write-output.js';

/** What `templates/` holds: named here so that the help can list it without reading the folder. */
const TEMPLATES = ['brief', 'comparative', 'concordance', 'method', 'profile', 'worksheet'];

interface ReportOptions extends AssessmentOptions {
  readonly template: string;
  readonly jurisdiction?: string;
  readonly lang: string;
  readonly output?: string;
}

/** What the call puts in the place of the assessment's own date and framework; nothing where it says the same. */
async function overridden(assessment: string, dataDir: string, options: ReportOptions): Promise<OtherBasis> {
  if (options.asOf === undefined && options.framework === undefined) return {};
  const { openFolder } = await import('../files/data-folder.js');
  const own = openFolder(dataDir).read('assessment', `${assessment}/assessment.yaml`).records[0]?.record;
  return own ? otherBasis(own, options) : {};
}

/** The nearest of the assessments that are comparable with this one and of an earlier date; null when there is none. */
async function earlierAssessment(
  { assessment }: AssessmentData,
  dataDir: string,
  options: ReportOptions,
  io: Io,
): Promise<{ data: AssessmentData; scoreboard: Scoreboard } | null> {
  const [{ openFolder }, { earlierComparable }] = [
    await import('../files/data-folder.js'),
    await import('../reports/report-subject.js'),
  ];
  const folder = openFolder(dataDir);
  const named = (assessment.comparableWith ?? []).flatMap((id) =>
    folder.read('assessment', `${id}/assessment.yaml`).records.map(({ record }) => ({ ...record, id })),
  );
  const nearest = earlierComparable(assessment, named);
  if (!nearest) return null;
  return assessFromFiles(nearest.id, { ...(options.data !== undefined && { data: options.data }) }, io);
}

/** The assessments of a folder whose framework is one of obligations; looked for only when they must be told. */
async function alignmentsIn(dataDir: string, { form }: TemplateFile): Promise<() => readonly string[]> {
  if (form !== 'concordance') return () => [];
  const [{ openFolder }, { isAlignment }] = [
    await import('../files/data-folder.js'),
    await import('../scoreboards/alignment/alignment.js'),
  ];
  return () => {
    const folder = openFolder(dataDir);
    return folder.names('').filter((id) => {
      if (!folder.has(`${id}/assessment.yaml`)) return false;
      const asked = folder.read('assessment', `${id}/assessment.yaml`).records[0]?.record.framework.split('@');
      const file = `frameworks/${(asked ?? []).join('/')}.yaml`;
      const framework = folder.has(file) ? folder.read('framework', file).records[0]?.record : undefined;
      return framework !== undefined && isAlignment(framework);
    });
  };
}

async function write(assessment: string, options: ReportOptions, io: Io): Promise<void> {
  const [
    { assertAsked, assertLanguage, subjectCalled },
    { assertLetters, templateOfCall },
    { readCatalogue },
    { makeReport },
  ] = [
    await import('../reports/report-subject.js'),
    await import('../reports/find-template.js'),
    await import('../reports/language/read-catalogue.js'),
    await import('../reports/make-report.js'),
  ];
  assertLanguage(options.lang);
  const found = templateOfCall(options.template, io.cwd);
  const { template, assets } = found;
  const catalogue = readCatalogue(options.lang);
  assertLetters(found, catalogue);
  const progress = (text: string): void => {
    if (io.showsProgress) io.stderr(`${text}\n`);
  };
  progress('Scoring …');
  const { data, scoreboard, dataDir } = await assessFromFiles(assessment, options, io);
  const jurisdiction = options.jurisdiction === undefined ? undefined : subjectCalled(options.jurisdiction, data);
  assertAsked(template, jurisdiction, data, await alignmentsIn(dataDir, template));
  const other = await overridden(assessment, dataDir, options);
  const comparable = await earlierAssessment(data, dataDir, options, io);
  progress('Setting the pages …');
  const pdf = await makeReport({
    assessed: { data, board: scoreboard },
    ...(comparable && { comparable: { data: comparable.data, board: comparable.scoreboard } }),
    template,
    ...(Object.keys(assets).length > 0 && { assets }),
    catalogue,
    ...(jurisdiction !== undefined && { jurisdiction }),
    isOtherDate: other.asOf !== undefined,
  });
  const address: ReportAddress = {
    assessment: options.release === undefined ? assessment : `${assessment}@${options.release}`,
    template: template.id,
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
    .option(...RELEASE_OPTION)
    .option(
      '--template <name>',
      `the template: ${TEMPLATES.join(', ')}, or the path of a file of your own`,
      'comparative',
    )
    .option('--jurisdiction <code>', 'the subject, by code or alias: a profile or working sheet is about one')
    .option('--lang <tag>', `the language, as a BCP 47 tag: ${LANGUAGES.join(', ')}`, 'en')
    .option('-o, --output <file>', 'the file to write; - is stdout')
    .action((assessment: string, options: ReportOptions) => write(assessment, options, io));
}
