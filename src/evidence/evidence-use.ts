/** On whose side of a round somebody works: what one side brings, the others see by what was sent or settled. */
export type EvidenceSide = 'assessment' | 'coding' | 'government';

/** That somebody brought a file to a place of a round: under which name, and when. */
export interface EvidenceUse {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly hash: string;
  readonly round: string;
  readonly jurisdiction: string;
  /** A safe one (`file-name.ts`). */
  readonly name: string;
  readonly person: string;
  readonly side: EvidenceSide;
  readonly at: Date;
}
