import { Inject, Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { keyIn } from '../audit/idempotency-key.js';
import { IdempotencyService } from '../audit/idempotency.service.js';
import { DomainError } from '../common/domain-error.js';
import { checkClaim, checkedKind, type Claim } from './claim.js';
import { type EvidencePlace, EvidenceService } from './evidence.service.js';
import { evidenceView, type EvidenceView } from './evidence-view.js';
import { type Body, readUpload } from './read-upload.js';

/** Where the largest size of a file, in bytes, stands among the providers. */
export const MOST_EVIDENCE_BYTES = Symbol('MOST_EVIDENCE_BYTES');

/** Uploads that are read at the same time: each is in memory whole until it is kept. */
const AT_ONCE = 4;

const RETRY_AFTER = 5;

/** Takes files in: what is too large, or not what it says it is, leaves no trace. */
@Injectable()
export class UploadService {
  #reading = 0;

  constructor(
    private readonly evidence: EvidenceService,
    private readonly idempotency: IdempotencyService,
    @Inject(MOST_EVIDENCE_BYTES) private readonly most: number,
  ) {}

  /**
   * Reads, checks and keeps a file, once for one `Idempotency-Key`. TOO_LARGE, WRONG_TYPE, NOT_FOUND (no such place),
   * TOO_MANY_REQUESTS.
   */
  async take(caller: Caller, place: EvidencePlace, claim: Claim, body: Body): Promise<EvidenceView> {
    checkClaim(claim);
    const key = keyIn(body.headers);
    if (caller.person === null) throw new DomainError('UNAUTHENTICATED', 'evidence is brought by somebody: sign in.');
    const call = { key, person: caller.person, operation: 'POST /evidence', path: '', isRemembered: true };
    if (this.#reading >= AT_ONCE) {
      const message = 'other files are being taken in at the moment. Send this one again in a few seconds.';
      throw new DomainError('TOO_MANY_REQUESTS', message, [], { retryAfter: RETRY_AFTER });
    }
    this.#reading += 1;
    try {
      const upload = await readUpload(body, this.most);
      const kind = checkedKind(upload.bytes, claim);
      return await this.idempotency.once({ ...call, arguments: { ...place, ...claim, hash: upload.hash } }, async () =>
        evidenceView(await this.evidence.keep(caller, place, upload, { kind, name: claim.name })),
      );
    } finally {
      this.#reading -= 1;
    }
  }
}
