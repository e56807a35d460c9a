import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

it('lets every file and folder of the core be found in its README', () => {
  const readme = readFileSync('src/scoring/README.md', 'utf8');
  const names = readdirSync('src/scoring', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`${entry.name}/`] : /^(?!.*\.spec\.ts$).*\.ts$/.test(entry.name) ? [entry.name] : [],
  );
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
