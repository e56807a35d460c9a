import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes two more versions of the sample's framework into a copy of `test/cases/valid/base`, and a mapping between them.
 * The second version of the sample: A1 is asked in other words and earns half as much for "selected"; A2 has "no" in the
 * place of "none"; D1 is new beside them; B1 is called C1, which a mapping says. The third has no A2.
 */
export function sampleVersions(dir: string): void {
  const file = (version: number): string => join(dir, `frameworks/sample/${version}.yaml`);
  const first = readFileSync(file(1), 'utf8');
  const a2 = / {8}- code: A2\n[^]*?(?= {4}- code: B\n)/.exec(first)?.[0] ?? '';
  const second = first
    .replace('version: 1', 'version: 2')
    .replace('Does the law require openness', 'Does any law require openness')
    .replace(
      'points: 0.5\n                label:\n                  en: Selected',
      'points: 0.25\n                label:\n                  en: Selected',
    )
    .replace(a2, `${a2.replace('              none:', '              no:')}${a2.replace('- code: A2', '- code: D1')}`)
    .replace('- code: B1', '- code: C1');
  writeFileSync(file(2), second);
  writeFileSync(file(3), first.replace('version: 1', 'version: 3').replace(a2, ''));
  writeFileSync(
    join(dir, 'mappings.yaml'),
    [
      '- code: b1-c1',
      '  from:\n    framework: sample@1\n    element: B1',
      '  relation: equal',
      '  to:\n    framework: sample@2\n    element: C1',
      '  reason: The question has a new code.\n  confidence: seen\n',
    ].join('\n'),
  );
}
