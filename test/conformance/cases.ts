import { type Case } from './case.js';
import { AGGREGATE } from './composite/aggregate.js';
import { ANALYSIS } from './composite/analysis.js';
import { CORRELATIONS } from './composite/correlations.js';
import { IMPUTE } from './composite/impute.js';
import { NORMALISE } from './composite/normalise.js';
import { OUTRANK } from './composite/outrank.js';
import { PIPELINE } from './composite/pipeline.js';
import { REPLAY } from './composite/replay.js';
import { SENSITIVITY } from './composite/sensitivity.js';
import { SCREEN } from './composite/screen.js';
import { TREATED } from './composite/treat.js';
import { UNIT_VECTORS } from './composite/unit-vectors.js';
import { WEIGHTS } from './composite/weights.js';
import { DGI } from './indices/dgi.js';
import { EGDI } from './indices/egdi.js';
import { GTMI } from './indices/gtmi.js';
import { HDI } from './indices/hdi.js';
import { OBS } from './indices/obs.js';
import { ODM } from './indices/odm.js';
import { TAI } from './indices/tai.js';

/** Every case, in the order in which they are printed. */
export const CASES: readonly Case[] = [
  ...PIPELINE,
  ...SCREEN,
  ...IMPUTE,
  ...TREATED,
  ...NORMALISE,
  ...UNIT_VECTORS,
  ...AGGREGATE,
  ...OUTRANK,
  ...CORRELATIONS,
  ...ANALYSIS,
  ...REPLAY,
  ...SENSITIVITY,
  ...WEIGHTS,
  ...ODM,
  ...DGI,
  ...OBS,
  ...EGDI,
  ...HDI,
  ...TAI,
  ...GTMI,
];
