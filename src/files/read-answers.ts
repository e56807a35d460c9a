import { type Answer } from '../assessments/answer.js';
import { type Assessment } from '../assessments/assessment.js';
import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { readAnswersTable } from './answers-table.js';
import { type DataFolder, type FileRecords } from './data-folder.js';

/** The typed answers of an assessment by jurisdiction, and where each came from. */
export interface AssessmentAnswers {
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  readonly files: readonly { readonly jurisdiction: string; readonly records: FileRecords<Answer> }[];
  /** The table's answers, and the line of each jurisdiction in it. */
  readonly table: ReadonlyMap<string, readonly Answer[]>;
  readonly lines: ReadonlyMap<string, number>;
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
  let lines: ReadonlyMap<string, number> = new Map();
  let answered: ReadonlyMap<string, readonly Answer[]> = new Map();
  const file = `${id}/answers.csv`;
  const text = folder.has(file) ? folder.text(file) : null;
  if (text !== null) {
    const criteria = new Map(criteriaOf(framework.root).map((criterion) => [criterion.code, criterion]));
    const { sources, window } = assessment;
    const table = readAnswersTable(text, criteria, {
      evidence: sources.map((source) => ({ source })),
      ...(window && { valid: { from: window.from, until: window.until } }),
    });
    for (const { line, message } of table.faults) folder.report(file, [{ path: [], message }], line);
    for (const [jurisdiction, own] of table.answers) {
      if (jurisdictions === null || jurisdictions.includes(jurisdiction)) answers.set(jurisdiction, own);
    }
    lines = table.lines;
    answered = table.answers;
  }
  for (const name of there) {
    const jurisdiction = name.slice(0, -'.yaml'.length);
    if (jurisdictions !== null && !jurisdictions.includes(jurisdiction)) continue;
    const records = folder.read('answers', `${id}/answers/${name}`);
    files.push({ jurisdiction, records });
    answers.set(jurisdiction, [...(answers.get(jurisdiction) ?? []), ...records.records.map(({ record }) => record)]);
  }
  return { answers: Object.fromEntries(answers), files, table: answered, lines };
}
