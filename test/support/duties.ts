import { cpSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { join } from 'node:path';
import { type Mapping } from '../../src/assessments/mapping.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { type Assessed } from '../../src/reports/reading.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { copyData, type DataCopy } from './data-copy.js';

/** A copy of the small data folder with an invented assessment of alignment (`duties-2020`) and mappings laid over it. */
export function copyDuties(): DataCopy {
  const copy = copyData('test/cases/valid/base');
  cpSync('test/cases/valid/duties', copy.dir, { recursive: true });
  return copy;
}

/** An assessment of a data folder with its scores, on its own date or another. */
export function assessedIn(dir: string, id: string, asOf?: string): Assessed {
  const data = readAssessment(dir, id, asOf === undefined ? {} : { asOf });
  return { data, board: assess(data, ENGINE) };
}

/** The mappings of a data folder. */
export function mappingsIn(dir: string): readonly Mapping[] {
  return load(readFileSync(join(dir, 'mappings.yaml'), 'utf8')) as readonly Mapping[];
}
