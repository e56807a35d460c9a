import { type Finding } from '../../common/finding.js';
import { type Framework } from '../../frameworks/framework.js';
import { type Register } from '../register.js';

/** A framework lies at frameworks/<id>/<version>.yaml. */
export function frameworkPath(framework: Framework, _register: Register, names: readonly string[]): readonly Finding[] {
  const [id = '', version = ''] = names;
  const findings: Finding[] = [];
  if (framework.id !== id) {
    findings.push({
      path: ['id'],
      message: `the id is "${framework.id}", and the file lies under frameworks/${id}: make them agree`,
    });
  }
  if (String(framework.version) !== version) {
    const message = `the version is ${framework.version}, and the file is named ${version}.yaml: make them agree`;
    findings.push({ path: ['version'], message });
  }
  return findings;
}
