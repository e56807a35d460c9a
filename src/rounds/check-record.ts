import { DomainError } from '../common/domain-error.js';
import { type Finding } from '../common/finding.js';
import { unstorable } from '../common/storable.js';
import { issueWords } from '../files/issue-words.js';
import { type RecordOf, SCHEMA_OF, type YamlKind } from '../files/schema-of.js';

/** A record as a data file would hold it, and all that is wrong with it. */
export interface CheckedRecord<T> {
  readonly record: T | null;
  readonly findings: readonly Finding[];
}

/**
 * Holds what somebody gave to the schema of a kind of data file and to rules: the same checks as of files, so that what
 * is entered can be kept and published. The rules are only asked where the schema is met.
 */
export function checkRecord<K extends YamlKind>(
  kind: K,
  value: unknown,
  rules: (record: RecordOf[K]) => readonly Finding[],
): CheckedRecord<RecordOf[K]> {
  const lost = unstorable(value);
  if (lost.length > 0) return { record: null, findings: lost };
  const { record: schema } = SCHEMA_OF[kind];
  const result = schema.safeParse(value);
  if (!result.success) return { record: null, findings: issueWords(schema, value, result.error.issues) };
  const findings = rules(result.data);
  return { record: findings.length === 0 ? result.data : null, findings };
}

function pathOf(base: string, path: Finding['path']): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${step}`), base);
}

/** Throws CALL_INVALID with every finding at once, each with the way to its argument. */
export function refuseFindings(argument: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const problems = findings.map(({ path, message }) => ({ argument: pathOf(argument, path), message }));
  throw new DomainError(
    'CALL_INVALID',
    problems.map(({ argument: at, message }) => `${at}: ${message}`).join('\n'),
    [],
    {
      problems,
    },
  );
}
