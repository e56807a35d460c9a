import { Column, Entity, Index } from 'typeorm';
import { Json, OptionalJson, OptionalText, OptionalTexts, Text, Texts } from '../database/columns.js';
import { CURRENT, KnownRecord } from '../database/known-record.js';
import { type Assessment } from './assessment.js';

@Entity('assessments')
@Index('assessments_current', ['id'], { unique: true, where: CURRENT })
export class AssessmentEntity extends KnownRecord implements Assessment {
  @Text() readonly id!: string;
  @Json() readonly title!: Assessment['title'];
  @OptionalJson() readonly subtitle?: Assessment['subtitle'];
  @Text() readonly framework!: string;
  @Text() readonly asOf!: string;
  @OptionalJson() readonly window?: Assessment['window'];
  @Texts() readonly subjects!: string[];
  @OptionalTexts() readonly memo?: string[];
  @OptionalTexts() readonly groups?: string[];
  @OptionalTexts() readonly comparableWith?: string[];
  @Column({ type: 'boolean' }) readonly submittedToGovernments!: boolean;
  @Text() readonly publisher!: Assessment['publisher'];
  @OptionalJson() readonly constraints?: Assessment['constraints'];
  @OptionalJson() readonly robustness?: Assessment['robustness'];
  @Json() readonly sources!: Assessment['sources'];
  @Text() readonly licence!: string;
  @OptionalJson() readonly credit?: Assessment['credit'];
  @OptionalText() readonly note?: string;
}
