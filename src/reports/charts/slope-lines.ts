import { type Tick } from './axis.js';
import { type Dotted } from './dot-row.js';
import { type LegendEntry } from './legend.js';

export interface SlopeLine {
  readonly label: string;
  readonly before: Dotted;
  readonly after: Dotted;
  readonly beforeText: string;
  readonly afterText: string;
}

/** Two comparable editions. */
export interface Slope {
  readonly beforeTitle: string;
  readonly afterTitle: string;
  readonly lines: readonly SlopeLine[];
  readonly scale: { readonly min: number; readonly max: number; readonly ticks: readonly Tick[] };
  readonly legend: readonly LegendEntry[];
}
