import { type Assessment } from '../assessments/assessment.js';
import { type Comparator } from '../assessments/comparator.js';

/** How a round goes about its work. */
export interface RoundSettings {
  /** Whether answers are coded a second time before they are settled. */
  readonly secondCoding: boolean;
  /** Whether answers go to the governments before they are approved. */
  readonly governments: boolean;
}

/** An assessment that people make together, before it is published. */
export interface Round {
  /** Id of the assessment that it becomes. */
  readonly id: string;
  readonly version: number;
  readonly assessment: Assessment;
  readonly settings: RoundSettings;
  readonly comparators: readonly Comparator[];
  /** The deadline of each government's reply, by jurisdiction: `2026-12-15`. */
  readonly deadlines: Readonly<Record<string, string>>;
  readonly state: 'open' | 'released';
  readonly openedBy: string;
  readonly knownFrom: Date;
  readonly knownUntil: Date | null;
}
