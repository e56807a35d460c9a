import { Initial1795000000000 } from './1795000000000-initial.js';
import { Robustness1795100000000 } from './1795100000000-robustness.js';
import { FrameworkSeries1795200000000 } from './1795200000000-framework-series.js';
import { RegisterInTime1795300000000 } from './1795300000000-register-in-time.js';
import { Search1795400000000 } from './1795400000000-search.js';
import { Mappings1795500000000 } from './1795500000000-mappings.js';
import { Releases1795610000000 } from './1795610000000-releases.js';
import { Jobs1795620000000 } from './1795620000000-jobs.js';
import { Access1795700000000 } from './1795700000000-access.js';
import { Publishing1795760000000 } from './1795760000000-publishing.js';
import { Audit1795710000000 } from './1795710000000-audit.js';
import { Rounds1795720000000 } from './1795720000000-rounds.js';
import { Coding1795730000000 } from './1795730000000-coding.js';
import { Evidence1795740000000 } from './1795740000000-evidence.js';
import { KnownAt1795750000000 } from './1795750000000-known-at.js';
import { Threads1795770000000 } from './1795770000000-threads.js';
import { Upgrade1795780000000 } from './1795780000000-upgrade.js';
import { Replies1795790000000 } from './1795790000000-replies.js';

/** Every migration, oldest first. The same run on both engines. */
export const MIGRATIONS = [
  Initial1795000000000,
  Robustness1795100000000,
  FrameworkSeries1795200000000,
  RegisterInTime1795300000000,
  Search1795400000000,
  Mappings1795500000000,
  Releases1795610000000,
  Jobs1795620000000,
  Access1795700000000,
  Audit1795710000000,
  Rounds1795720000000,
  Coding1795730000000,
  Evidence1795740000000,
  KnownAt1795750000000,
  Publishing1795760000000,
  Threads1795770000000,
  Upgrade1795780000000,
  Replies1795790000000,
];
