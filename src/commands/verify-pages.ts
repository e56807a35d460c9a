import { DomainError } from '../common/domain-error.js';
import { type ReportSetting } from '../reports/report-setting.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { type Carried } from './read-claim.js';

/** Whether the pages of a report are those that follow from what it carries, in sentences. */
export interface PagesVerdict {
  readonly agree: boolean;
  readonly sentences: readonly string[];
}

async function settingValue(text: string, file: string): Promise<Partial<ReportSetting> | null> {
  const { parseSetting } = await import('../reports/report-setting.js');
  try {
    return parseSetting(text) as Partial<ReportSetting> | null;
  } catch {
    throw new DomainError('DATA_INVALID', `the report.json that ${file} carries is no JSON, so it was changed.`);
  }
}

/** What a report says that it was set from, or null where it is not what a report carries. */
async function settingIn(text: string, file: string): Promise<ReportSetting | null> {
  const [{ templateSchema }, value] = [await import('../reports/template.js'), await settingValue(text, file)];
  if (typeof value?.language !== 'string' || typeof value.engine !== 'string') return null;
  const template = templateSchema.safeParse(value.template);
  return template.success ? ({ ...value, template: template.data } as ReportSetting) : null;
}

async function isShipped({ template }: ReportSetting): Promise<boolean> {
  const [{ readTemplate, templateNames }, { canonicalJson }] = [
    await import('../reports/read-template.js'),
    await import('../common/canonical-json.js'),
  ];
  return templateNames().includes(template.id) && canonicalJson(readTemplate(template.id)) === canonicalJson(template);
}

/** The report set again. Throws DATA_INVALID where what it carries cannot be set. */
async function setAgain(setting: ReportSetting, { data, board }: Assessed, file: string): Promise<Buffer> {
  const [{ inputAgain }, { makeReport }, { readCatalogue }] = [
    await import('../reports/report-setting.js'),
    await import('../reports/make-report.js'),
    await import('../reports/language/read-catalogue.js'),
  ];
  const [{ assess }, { ENGINE }] = [await import('../scoreboards/assess.js'), await import('../settings/engine.js')];
  try {
    const score = (other: Assessed['data']): Assessed['board'] => assess(other, ENGINE);
    return Buffer.from(await makeReport(inputAgain(setting, { data, board }, { score, catalogue: readCatalogue })));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DomainError('DATA_INVALID', `what ${file} says of its pages cannot be set, so it was changed: ${why}`);
  }
}

async function whereUnlike(own: Buffer, again: Buffer): Promise<string> {
  const { pageContents } = await import('../reports/pdf/page-contents.js');
  const [pages, expected] = [pageContents(own), pageContents(again)];
  const first = expected.findIndex((page, index) => !pages[index]?.equals(page));
  if (first !== -1) return `differs: page ${first + 1} is not what follows from the data.`;
  if (pages.length > expected.length) return `differs: page ${expected.length + 1} does not follow from the data.`;
  return 'differs: what is drawn on the pages follows from the data, but the file is not as it was set: another program has saved it, or something around the pages was changed.';
}

/**
 * Sets a report again from what it carries and compares the bytes: the same data, template and language give the same
 * file. Where another engine set it, other pages are no fault, for this one may set them otherwise.
 */
export async function verifyPages({ claim, report }: Carried, assessed: Assessed, file: string): Promise<PagesVerdict> {
  const { ENGINE } = await import('../settings/engine.js');
  const isOther = claim.engine !== ENGINE.version;
  const uncompared = `The pages could not be compared with them: engine ${claim.engine} set them, and this is ${ENGINE.version}.`;
  const text = report?.attached.get('report.json')?.toString('utf8');
  if (!report || text === undefined) {
    if (isOther) return { agree: true, sentences: [uncompared] };
    const sentence =
      'The pages cannot be compared with them: the file carries no report.json, so a program has taken it out.';
    return { agree: false, sentences: [sentence] };
  }
  const setting = await settingIn(text, file);
  if (!setting || setting.engine !== claim.engine || setting.release !== (claim.release ?? null)) {
    return { agree: false, sentences: ['differs: report.json does not say what scores.json says, or is none.'] };
  }
  const again = await setAgain(setting, assessed, file);
  if (report.bytes.equals(again)) {
    const by = (await isShipped(setting)) ? '' : ', an institution’s own';
    return {
      agree: true,
      sentences: [
        `Every page agrees with them too, set by the template ${setting.template.id}${by}, in ${setting.language}.`,
      ],
    };
  }
  if (isOther) return { agree: true, sentences: [uncompared] };
  return { agree: false, sentences: [await whereUnlike(report.bytes, again)] };
}
