import { createHash } from 'node:crypto';
import { type Readable } from 'node:stream';
import { DomainError } from '../common/domain-error.js';

/** What was uploaded, as it is. */
export interface Upload {
  readonly bytes: Uint8Array;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly hash: string;
}

/** What is needed of a request to read its body. */
export type Body = Pick<Readable, 'on' | 'off' | 'pause'> & {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

function tooLarge(most: number): DomainError {
  return new DomainError(
    'TOO_LARGE',
    `the file is larger than ${most / 1_000_000} MB, the most that this server takes as evidence ` +
      '(MERILO_EVIDENCE_MB). Cut it down to the pages that matter, or cite its address.',
  );
}

/**
 * Reads a body of so many bytes at most, hashing as it comes. TOO_LARGE as soon as that is known: by what the headers
 * say, before a byte is read, or by what has come. What was broken off or is packed is CALL_INVALID.
 */
export async function readUpload(body: Body, most: number): Promise<Upload> {
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = body.headers;
  if (Number(length ?? 0) > most) throw tooLarge(most);
  if (encoding !== 'identity') {
    throw new DomainError('CALL_INVALID', 'the file was packed on its way: send it without Content-Encoding.');
  }
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    const onData = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size > most) return end(tooLarge(most));
      hash.update(chunk);
      chunks.push(chunk);
    };
    const onEnd = (): void => end(null);
    const onBroken = (): void => end(new DomainError('CALL_INVALID', 'the upload broke off. Send the file again.'));
    // The rest of the body is the server's to throw away: a stream that is destroyed takes the answer with it.
    const end = (error: DomainError | null): void => {
      body.off('data', onData).off('end', onEnd).off('close', onBroken).off('error', onBroken);
      if (error === null) return resolve();
      body.on('error', () => undefined).pause();
      chunks.length = 0;
      reject(error);
    };
    body.on('data', onData).on('end', onEnd).on('close', onBroken).on('error', onBroken);
  });
  return { bytes: Buffer.concat(chunks), hash: `sha256:${hash.digest('hex')}` };
}
