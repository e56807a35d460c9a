// Writes docs/source-claims.md from docs/source-claims.yaml: `npm run source-claims`, after `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import { ENGINE } from '../dist/src/settings/engine.js';
import { readAssessment } from '../dist/src/files/read-assessment.js';
import { claimsPage } from '../dist/src/reports/claims-page.js';
import { assess } from '../dist/src/scoreboards/assess.js';
import { judgeClaim } from '../dist/src/scoreboards/claims.js';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const claims = load(readFileSync(path('source-claims.yaml'), 'utf8'), { schema: CORE_SCHEMA });
const data = readAssessment(path('../assessments'), 'ddps-western-balkans-2020');
const scoreboard = assess(data, ENGINE);
const href = 'https://doi.org/10.1787/a8c72f1b-en';
const results = claims.map((claim) => judgeClaim(claim, data, scoreboard, href));
const source = `OECD (2020), Government at a Glance: Western Balkans, section 8.3, ${href}`;
writeFileSync(path('source-claims.md'), claimsPage(source, data.assessment.id, results));
