import { AnswerEntity } from '../assessments/answer.entity.js';
import { AssessmentEntity } from '../assessments/assessment.entity.js';
import { ComparatorEntity } from '../assessments/comparator.entity.js';
import { MappingEntity } from '../assessments/mapping.entity.js';
import { ReplyEntity } from '../assessments/reply.entity.js';
import { RulingEntity } from '../assessments/ruling.entity.js';
import { type KnownRecord } from '../database/known-record.js';
import { type FileKind } from '../files/file-kind.js';
import { FrameworkEntity } from '../frameworks/framework.entity.js';
import { CoverageEntity } from '../instruments/coverage/coverage.entity.js';
import { InstrumentEntity } from '../instruments/instrument.entity.js';
import { SubjectEntity } from '../instruments/subject.entity.js';
import { GroupEntity } from '../jurisdictions/group.entity.js';
import { JurisdictionEntity } from '../jurisdictions/jurisdiction.entity.js';
import { ReleaseEntity } from '../releases/release.entity.js';

/** A table of records that come from data files. */
export type RecordTable = new () => KnownRecord;

/** The table that the records of a file stand in, by the kind of the file. */
export const TABLE_OF: Readonly<Record<FileKind, RecordTable>> = {
  jurisdictions: JurisdictionEntity,
  groups: GroupEntity,
  subjects: SubjectEntity,
  rulings: RulingEntity,
  mappings: MappingEntity,
  instruments: InstrumentEntity,
  coverage: CoverageEntity,
  framework: FrameworkEntity,
  assessment: AssessmentEntity,
  answers: AnswerEntity,
  'answers-table': AnswerEntity,
  replies: ReplyEntity,
  comparators: ComparatorEntity,
  release: ReleaseEntity,
};

/** Every such table once. */
export const RECORD_TABLES: readonly RecordTable[] = [...new Set(Object.values(TABLE_OF))];

/** What a table holds of one record: its columns by name, without the bookkeeping and without what is left out. */
export type Fields = Readonly<Record<string, unknown>>;
