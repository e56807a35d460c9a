import { type EvidenceKindName } from './evidence-kind.js';

/** A file that was uploaded. */
export interface EvidenceFile {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly hash: string;
  readonly kind: EvidenceKindName;
  /** In bytes. */
  readonly size: number;
}

/** A file, and where it is used, as far as somebody sees that. */
export interface ListedFile extends EvidenceFile {
  readonly uses: readonly {
    readonly round: string;
    readonly jurisdiction: string;
    readonly name: string;
    /** Whether who looks brought it there. */
    readonly isMine: boolean;
    readonly at: Date;
    /** The criteria whose items cite it. */
    readonly criteria: readonly string[];
  }[];
}
