import { type ListedFile } from './evidence-file.js';
import { EVIDENCE_KINDS } from './evidence-kind.js';

/** A file as the API tells of it. */
export interface EvidenceView {
  readonly hash: string;
  /** Its media type, by its content. */
  readonly type: string;
  readonly size: number;
  /** Where it can be had, by whoever may. */
  readonly href: string;
  readonly uses: readonly {
    readonly round: string;
    readonly jurisdiction: string;
    readonly name: string;
    readonly isMine: boolean;
    readonly at: string;
    readonly criteria: readonly string[];
  }[];
}

export function evidenceView({ hash, kind, size, uses }: ListedFile): EvidenceView {
  return {
    hash,
    type: EVIDENCE_KINDS[kind].mediaType,
    size,
    href: `/evidence/${hash}`,
    uses: uses.map((use) => ({ ...use, at: use.at.toISOString() })),
  };
}
