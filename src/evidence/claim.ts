import { DomainError } from '../common/domain-error.js';
import { EVIDENCE_KIND_NAMES, EVIDENCE_KINDS, type EvidenceKindName, TAKEN } from './evidence-kind.js';
import { extensionOf } from './file-name.js';
import { recognise } from './recognise.js';

/** What a client says of a file that it sends. */
export interface Claim {
  readonly name: string;
  /** The header `Content-Type`; empty, or `application/octet-stream`: nothing said. */
  readonly contentType: string;
}

const NOTHING_SAID: ReadonlySet<string> = new Set(['', 'application/octet-stream']);

function mediaTypeOf({ contentType }: Claim): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function fits(kind: EvidenceKindName, claim: Claim): boolean {
  const { mediaType, extensions }: { readonly mediaType: string; readonly extensions: readonly string[] } =
    EVIDENCE_KINDS[kind];
  const said = mediaTypeOf(claim);
  const extension = extensionOf(claim.name);
  const fitsType =
    NOTHING_SAID.has(said) || said === mediaType || (kind === 'text' && /^text\/(csv|markdown)$/.test(said));
  return fitsType && (extension === '' || extensions.includes(extension));
}

/** What a claim says, for a message. */
function told(claim: Claim): string {
  const said = mediaTypeOf(claim);
  const extension = extensionOf(claim.name);
  const words = [NOTHING_SAID.has(said) ? '' : said, extension && `.${extension}`].filter((word) => word !== '');
  return words.join(' and ');
}

/** WRONG_TYPE for a claim that no file which is taken could make true: said before anything of it is read. */
export function checkClaim(claim: Claim): void {
  if (EVIDENCE_KIND_NAMES.some((kind) => fits(kind, claim))) return;
  throw new DomainError(
    'WRONG_TYPE',
    `"${claim.name}": ${told(claim)} is not taken as evidence. Taken are: ${TAKEN}. Save the file as one of these, ` +
      'a page as PDF, and send it with its own type and ending.',
  );
}

/** The kind of a file by its content. WRONG_TYPE where that is nothing that is taken, or not what was claimed. */
export function checkedKind(bytes: Uint8Array, claim: Claim): EvidenceKindName {
  const kind = recognise(bytes);
  if (kind !== null && fits(kind, claim)) return kind;
  const claimed = told(claim);
  const is = kind === null ? 'none of the kinds that are taken' : EVIDENCE_KINDS[kind].said;
  throw new DomainError(
    'WRONG_TYPE',
    `"${claim.name}": by its content this is ${is}${claimed && `, and it came as ${claimed}`}. Nothing was kept. ` +
      `Taken are: ${TAKEN}. Send the file as what it is.`,
  );
}
