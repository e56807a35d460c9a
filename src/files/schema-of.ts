import { type z } from 'zod';
import { type Answer } from '../assessments/answer.js';
import { type Assessment } from '../assessments/assessment.js';
import { type Comparator } from '../assessments/comparator.js';
import { type Mapping } from '../assessments/mapping.js';
import { type GovernmentReply } from '../assessments/reply.js';
import { type Ruling } from '../assessments/ruling.js';
import { type Framework } from '../frameworks/framework.js';
import { type Coverage } from '../instruments/coverage/coverage.js';
import { type Instrument } from '../instruments/instrument.js';
import { type Subject } from '../instruments/subject.js';
import { type Group } from '../jurisdictions/group.js';
import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';
import { type Release } from '../releases/release.js';
import { type FileKind } from './file-kind.js';
import { answers } from './schema/answers.js';
import { assessment } from './schema/assessment.js';
import { comparators } from './schema/comparators.js';
import { coverage } from './schema/coverage.js';
import { framework } from './schema/framework.js';
import { groups } from './schema/groups.js';
import { instruments } from './schema/instruments.js';
import { jurisdictions } from './schema/jurisdictions.js';
import { mappings } from './schema/mappings.js';
import { release } from './schema/release.js';
import { replies } from './schema/replies.js';
import { rulings } from './schema/rulings.js';
import { subjects } from './schema/subjects.js';

/** A YAML file's kind: all but the table of answers. */
export type YamlKind = Exclude<FileKind, 'answers-table'>;

/** What the records of a file are: the items of its list, or the one thing that it holds. */
export interface RecordOf {
  readonly jurisdictions: Jurisdiction;
  readonly groups: Group;
  readonly subjects: Subject;
  readonly rulings: Ruling;
  readonly mappings: Mapping;
  readonly instruments: Instrument;
  readonly coverage: Coverage;
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly answers: Answer;
  readonly replies: GovernmentReply;
  readonly comparators: Comparator;
  readonly release: Release;
}

/** The schema of a record, and whether the file is a list of them. */
export const SCHEMA_OF: {
  readonly [K in YamlKind]: { readonly record: z.ZodType<RecordOf[K]>; readonly list: boolean };
} = {
  jurisdictions: { record: jurisdictions.element, list: true },
  groups: { record: groups.element, list: true },
  subjects: { record: subjects.element, list: true },
  rulings: { record: rulings.element, list: true },
  mappings: { record: mappings.element, list: true },
  instruments: { record: instruments.element, list: true },
  coverage: { record: coverage.element, list: true },
  framework: { record: framework, list: false },
  assessment: { record: assessment, list: false },
  answers: { record: answers.element, list: true },
  replies: { record: replies.element, list: true },
  comparators: { record: comparators.element, list: true },
  release: { record: release, list: false },
};
