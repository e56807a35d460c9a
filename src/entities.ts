import { ApiKeyEntity } from './access/api-key.entity.js';
import { PersonDetailsEntity } from './access/person-details.entity.js';
import { PersonEntity } from './access/person.entity.js';
import { RoleGrantEntity } from './access/role-grant.entity.js';
import { AnswerEntity } from './assessments/answer.entity.js';
import { AssessmentEntity } from './assessments/assessment.entity.js';
import { ComparatorEntity } from './assessments/comparator.entity.js';
import { MappingEntity } from './assessments/mapping.entity.js';
import { ReplyEntity } from './assessments/reply.entity.js';
import { RulingEntity } from './assessments/ruling.entity.js';
import { AuditEntryEntity } from './audit/audit-entry.entity.js';
import { AuditHeadEntity } from './audit/audit-head.entity.js';
import { IdempotencyKeyEntity } from './audit/idempotency-key.entity.js';
import { EvidenceFileEntity } from './evidence/evidence-file.entity.js';
import { EvidenceUseEntity } from './evidence/evidence-use.entity.js';
import { FrameworkEntity } from './frameworks/framework.entity.js';
import { CoverageEntity } from './instruments/coverage/coverage.entity.js';
import { ForceIntervalEntity } from './instruments/force-interval.entity.js';
import { InstrumentEntity } from './instruments/instrument.entity.js';
import { ProvisionEntity } from './instruments/provision.entity.js';
import { SearchDocumentEntity } from './instruments/search/search-document.entity.js';
import { SearchWordEntity } from './instruments/search/search-word.entity.js';
import { SubjectEntity } from './instruments/subject.entity.js';
import { GroupEntity } from './jurisdictions/group.entity.js';
import { JurisdictionEntity } from './jurisdictions/jurisdiction.entity.js';
import { DataFileEntity } from './loading/data-file.entity.js';
import { LoadEntity } from './loading/load.entity.js';
import { RoundReleaseEntity } from './publishing/round-release.entity.js';
import { RoundMessageEntity } from './rounds/threads/round-message.entity.js';
import { RoundThreadEntity } from './rounds/threads/round-thread.entity.js';
import { RoundAssignmentEntity } from './rounds/work/round-assignment.entity.js';
import { ReleaseEntity } from './releases/release.entity.js';
import { CodePairEntity } from './rounds/coding/code-pair.entity.js';
import { RoundDrawEntity } from './rounds/coding/round-draw.entity.js';
import { RoundRulingEntity } from './rounds/coding/round-ruling.entity.js';
import { SecondCodeEntity } from './rounds/coding/second-code.entity.js';
import { RoundEntity } from './rounds/round.entity.js';
import { RoundItemEntity } from './rounds/round-item.entity.js';
import { RoundUpgradeEntity } from './rounds/upgrade/round-upgrade.entity.js';

/** Every table of the database, parents before the rows that need them. */
export const ENTITIES = [
  LoadEntity,
  DataFileEntity,
  JurisdictionEntity,
  GroupEntity,
  SubjectEntity,
  ReplyEntity,
  RulingEntity,
  MappingEntity,
  InstrumentEntity,
  ProvisionEntity,
  ForceIntervalEntity,
  SearchDocumentEntity,
  SearchWordEntity,
  CoverageEntity,
  FrameworkEntity,
  AssessmentEntity,
  AnswerEntity,
  ComparatorEntity,
  ReleaseEntity,
  PersonEntity,
  PersonDetailsEntity,
  RoleGrantEntity,
  ApiKeyEntity,
  RoundReleaseEntity,
  EvidenceFileEntity,
  EvidenceUseEntity,
  RoundEntity,
  RoundItemEntity,
  SecondCodeEntity,
  CodePairEntity,
  RoundDrawEntity,
  RoundRulingEntity,
  RoundUpgradeEntity,
  RoundThreadEntity,
  RoundMessageEntity,
  RoundAssignmentEntity,
  AuditEntryEntity,
  AuditHeadEntity,
  IdempotencyKeyEntity,
];
