import { openFolder } from './data-folder.js';
import { assessmentIds, frameworkFile } from './register.js';

/**
 * The ids of the assessments that may rest on law, sorted: those with typed answers that can cite acts (not in a table
 * alone), or with a framework in which a rule stands.
 */
export function assessmentsOnLaw(dataDir: string): readonly string[] {
  const folder = openFolder(dataDir);
  return assessmentIds(folder).filter((id) => {
    if (folder.names(`${id}/answers`).length > 0) return true;
    const [first] = folder.read('assessment', `${id}/assessment.yaml`).records;
    const file = first && frameworkFile(first.record.framework);
    return file !== undefined && folder.has(file) && (folder.text(file) ?? '').includes('derive:');
  });
}
