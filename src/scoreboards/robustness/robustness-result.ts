import { type Index } from '../../scoring/sensitivity/sobol-indices.js';
import { type Assumption } from '../../scoring/uncertainty/assumption.js';
import { type Summary, type UnitSummary } from '../../scoring/uncertainty/summary.js';

/** One assumption with the shares of variance that go back to it. */
export interface AssumptionEffect {
  readonly code: string;
  readonly first: Index;
  readonly total: Index;
}

/** How sure the places of an assessment are. */
export interface Robustness {
  readonly assessment: string;
  readonly framework: string;
  readonly asOf: string;
  readonly engine: string;
  readonly digest: string;
  readonly element: string;
  readonly seed: number;
  readonly sequence: 'random' | 'quasi-random';
  readonly draws: number;
  /** Draws that gave no score at all, for the method could not take them; left out where there is none. */
  readonly drawsWithoutScore?: number;
  readonly level: number;
  readonly assumptions: readonly Assumption[];
  /** Whether they are the usual ones, since the assessment names none. */
  readonly areUsual: boolean;
  /** What the reader must know. Sentences. */
  readonly notes: readonly string[];
  readonly units: readonly (UnitSummary & { readonly jurisdiction: string })[];
  /** By subject and subject: the share of draws in which the first outranks the second, ties half. */
  readonly outranks: Summary['outranks'];
  readonly notRobust: readonly { readonly ahead: string; readonly behind: string; readonly share: number }[];
  /** The mean absolute shift of ranks from those of the declared method; null where nobody has one. */
  readonly shift: number | null;
  /** Shares of the variance of that shift, and of each rank. Null where there is one assumption or none. */
  readonly sensitivity: {
    readonly n: number;
    readonly rows: number;
    readonly assumptions: readonly AssumptionEffect[];
    readonly units: readonly {
      readonly jurisdiction: string;
      readonly assumptions: readonly { readonly code: string; readonly first: number; readonly total: number }[];
    }[];
  } | null;
  /** What becomes of ranks without an element. None where nobody has a rank by the declared method. */
  readonly leaveOneOut: readonly {
    readonly element: string;
    readonly shift: number | null;
    readonly ranks: Readonly<Record<string, number | null>>;
  }[];
}
