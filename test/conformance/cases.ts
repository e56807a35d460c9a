import { type Case } from './case.js';
import { AGGREGATE } from './composite/aggregate.js';
import { CORRELATIONS } from './composite/correlations.js';
import { IMPUTE } from './composite/impute.js';
import { NORMALISE } from './composite/normalise.js';
import { PIPELINE } from './composite/pipeline.js';
import { REPLAY } from './composite/replay.js';
import { TREATED } from './composite/treat.js';
import { DGI } from './indices/dgi.js';
import { EGDI } from './indices/egdi.js';
import { GTMI } from './indices/gtmi.js';
import { HDI } from './indices/hdi.js';
import { OBS } from './indices/obs.js';
import { ODM } from './indices/odm.js';

/** Every case, in the order in which they are printed. */
export const CASES: readonly Case[] = [
  ...PIPELINE,
  ...IMPUTE,
  ...TREATED,
  ...NORMALISE,
  ...AGGREGATE,
  ...CORRELATIONS,
  ...REPLAY,
  ...ODM,
  ...DGI,
  ...OBS,
  ...EGDI,
  ...HDI,
  ...GTMI,
];
