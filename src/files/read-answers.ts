import { type Answer } from '../assessments/answer.js';
import { type Assessment } from '../assessments/assessment.js';
import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { readAnswersTable, type TableRow } from './answers-table.js';
import { type DataFolder, type FileRecords } from './data-folder.js';

/** The typed answers of an assessment by jurisdiction, and where each came from. */
export interface AssessmentAnswers {
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  readonly files: readonly { readonly jurisdiction: string; readonly records: FileRecords<Answer> }[];
  /** The rows of the table, where there is one. */
  readonly table: readonly TableRow[];
}

/** Reads the answers' files of an assessment (of the jurisdictions given, or all) and its table, where it has one. */
export function readAnswers(
  folder: DataFolder,
  id: string,
  assessment: Assessment,
  framework: Framework,
  jurisdictions: readonly string[] | null,
): AssessmentAnswers {
  const there = folder.names(`${id}/answers`).filter((name) => name.endsWith('.yaml'));
  const answers = new Map<string, readonly Answer[]>();
  const files: { jurisdiction: string; records: FileRecords<Answer> }[] = [];
  let rows: readonly TableRow[] = [];
  const file = `${id}/answers.csv`;
  const text = folder.has(file) ? folder.text(file) : null;
  if (text !== null) {
    const criteria = new Map(criteriaOf(framework.root).map((criterion) => [criterion.code, criterion]));
    const series = new Map((framework.series ?? []).map((each) => [each.code, each]));
    const { sources, window } = assessment;
    const table = readAnswersTable(
      text,
      { criteria, series },
      {
        evidence: sources.map((source) => ({ source })),
        ...(window && { valid: { from: window.from, until: window.until } }),
      },
    );
    for (const { line, message } of table.faults) folder.report(file, [{ path: [], message }], line);
    rows = table.rows;
    for (const { jurisdiction, answers: own } of rows) {
      if (jurisdictions !== null && !jurisdictions.includes(jurisdiction)) continue;
      answers.set(jurisdiction, [...(answers.get(jurisdiction) ?? []), ...own]);
    }
  }
  for (const name of there) {
    const jurisdiction = name.slice(0, -'.yaml'.length);
    if (jurisdictions !== null && !jurisdictions.includes(jurisdiction)) continue;
    const records = folder.read('answers', `${id}/answers/${name}`);
    files.push({ jurisdiction, records });
    answers.set(jurisdiction, [...(answers.get(jurisdiction) ?? []), ...records.records.map(({ record }) => record)]);
  }
  return { answers: Object.fromEntries(answers), files, table: rows };
}
