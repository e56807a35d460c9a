import { join } from 'node:path';
import { withOverrides, unknownAssessment } from '../../assessments/overrides.js';
import { DomainError } from '../../common/domain-error.js';
import { type AnswersPreview, previewAnswers } from '../../frameworks/diff/preview.js';
import { type AssessmentData } from '../../scoreboards/scoreboard.js';
import { checkFile } from '../check-file.js';
import { type DataFolder, openFolder } from '../data-folder.js';
import { readAnswers } from '../read-answers.js';
import { readAssessment, throwProblems } from '../read-assessment.js';
import { assessmentIds, frameworkFile, openRegister } from '../register.js';
import { writeTogether } from '../write-together.js';
import { comesBack, nextLog, textDigest, type UpgradeLog, upgradeLogs } from './set-aside.js';
import { type UpgradedTexts, upgradeTexts } from './upgrade-texts.js';

/** An assessment under another version of its framework: what becomes of it, its data before and after, its files. */
export interface ReadUpgrade extends UpgradedTexts, AnswersPreview {
  readonly before: AssessmentData;
  readonly after: AssessmentData;
}

function only<T>(folder: DataFolder, records: readonly { readonly record: T }[]): T {
  throwProblems(folder);
  const [first] = records;
  if (!first) throw new Error('a sound file holds a record');
  return first.record;
}

/**
 * Reads an assessment as it stands and as it would stand under another version of its framework. Nothing is written.
 * Throws CALL_INVALID where there is no such assessment or version, or it is by that version already; DATA_INVALID with
 * every problem that its data have, or would have.
 */
export function readUpgrade(dataDir: string, id: string, called: string): ReadUpgrade {
  const folder = openFolder(dataDir);
  const register = openRegister(folder);
  const ids = assessmentIds(folder);
  if (!ids.includes(id)) throw new DomainError('CALL_INVALID', unknownAssessment(id, ids));
  const assessment = only(folder, folder.read('assessment', `${id}/assessment.yaml`).records);
  withOverrides(assessment, { framework: called }, register.frameworks());
  if (assessment.framework === called) {
    const others = register
      .frameworks()
      .filter((each) => each.split('@')[0] === called.split('@')[0] && each !== called);
    const there = others.length > 0 ? `Other versions: ${others.join(', ')}` : 'There is no other version';
    throw new DomainError('CALL_INVALID', `${id} is by ${called} already. ${there}`);
  }
  const before = readAssessment(dataDir, id);
  const to = only(folder, checkFile(folder, register, 'framework', frameworkFile(called)).records);
  const { framework: from } = before;
  const mappings = folder.has('mappings.yaml')
    ? checkFile(folder, register, 'mappings', 'mappings.yaml').records.map(({ record }) => record)
    : [];
  const answers = readAnswers(folder, id, assessment, from, null);
  throwProblems(folder);
  const preview = previewAnswers(from, to, mappings, answers.answers);
  const back = comesBack(upgradeLogs(folder, id), called);
  const texts = upgradeTexts(folder, { assessment, from, to, diff: preview.diff, answers, back });
  const after = readAssessment(dataDir, id, { instead: texts.texts });
  return { ...preview, ...texts, before, after };
}

/** Writes an upgrade: the files under the later version and the log that it is undone by, all or none; their names. */
export function applyUpgrade(dataDir: string, upgrade: ReadUpgrade): readonly string[] {
  const folder = openFolder(dataDir);
  const { id } = upgrade.before.assessment;
  const { texts, aside, returned, diff } = upgrade;
  const log: UpgradeLog = {
    from: diff.from,
    to: diff.to,
    aside,
    returned,
    before: Object.fromEntries([...texts.keys()].map((file) => [file, folder.text(file) ?? ''])),
    after: Object.fromEntries([...texts].map(([file, text]) => [file, textDigest(text)])),
  };
  const logFile = nextLog(id, upgradeLogs(folder, id));
  const all = new Map([...texts, [logFile, `${JSON.stringify(log, null, 2)}\n`]]);
  try {
    writeTogether(new Map([...all].map(([file, text]) => [join(dataDir, file), text])));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new DomainError(
      'CALL_INVALID',
      `nothing was upgraded, for a file cannot be written: ${why}. Make room for it`,
    );
  }
  return [...all.keys()];
}
