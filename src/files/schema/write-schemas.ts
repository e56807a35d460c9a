import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './json-schemas.js';

mkdirSync('schemas', { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join('schemas', name), text);
