import * as z from 'zod';
import { answers } from './answers.js';
import { assessment } from './assessment.js';
import { comparators } from './comparators.js';
import { coverage } from './coverage.js';
import { framework } from './framework.js';
import { groups } from './groups.js';
import { instruments } from './instruments.js';
import { jurisdictions } from './jurisdictions.js';
import { mappings } from './mappings.js';
import { release } from './release.js';
import { replies } from './replies.js';
import { rulings } from './rulings.js';
import { scenario } from './scenario.js';
import { subjects } from './subjects.js';

const FILES = [
  { name: 'jurisdictions', files: 'jurisdictions.yaml', schema: jurisdictions },
  { name: 'groups', files: 'groups.yaml', schema: groups },
  { name: 'subjects', files: 'subjects.yaml', schema: subjects },
  { name: 'rulings', files: 'rulings.yaml', schema: rulings },
  { name: 'mappings', files: 'mappings.yaml', schema: mappings },
  { name: 'instruments', files: 'instruments/<CODE>.yaml', schema: instruments },
  { name: 'coverage', files: 'coverage/<CODE>.yaml', schema: coverage },
  { name: 'framework', files: 'frameworks/<id>/<version>.yaml', schema: framework },
  { name: 'assessment', files: '<assessment>/assessment.yaml', schema: assessment },
  { name: 'answers', files: '<assessment>/answers/<CODE>.yaml', schema: answers },
  { name: 'replies', files: '<assessment>/replies/<CODE>.yaml', schema: replies },
  { name: 'comparators', files: '<assessment>/comparators.yaml', schema: comparators },
  { name: 'release', files: '<assessment>/releases/<name>.yaml', schema: release },
  { name: 'scenario', files: 'a draft law, for merilo scenario', schema: scenario },
] as const;

/** The JSON Schemas of the data files, as the text of each file of `schemas/`. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    FILES.map(({ name, files, schema }) => {
      const { $schema, ...rules } = z.toJSONSchema(schema, { io: 'input', reused: 'ref', unrepresentable: 'throw' });
      const document = { $schema, title: files, ...rules };
      return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
}
