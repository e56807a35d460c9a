import { type Readable } from 'node:stream';
import { DomainError } from '../../common/domain-error.js';
import { MOST_BYTES } from './open-archive.js';

/** What is needed of a request to read its body. */
export type Body = Pick<Readable, 'on' | 'off' | 'pause'> & {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

function tooLarge(): DomainError {
  const most = MOST_BYTES / 1024 / 1024;
  return new DomainError('TOO_LARGE', `the workbook is larger than ${most} MB: take out what is not of it`);
}

/** Reads the body of a request that is a workbook. TOO_LARGE as soon as that is known; what broke off is CALL_INVALID. */
export async function readBody(body: Body): Promise<Buffer> {
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = body.headers;
  if (Number(length ?? 0) > MOST_BYTES) throw tooLarge();
  if (encoding !== 'identity') {
    throw new DomainError('CALL_INVALID', 'the workbook was packed on its way: send it without Content-Encoding');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > MOST_BYTES) return end(tooLarge());
      chunks.push(chunk);
    };
    const onEnd = (): void => end(null);
    const onBroken = (): void => end(new DomainError('CALL_INVALID', 'the upload broke off. Send the workbook again'));
    const end = (error: DomainError | null): void => {
      body.off('data', onData).off('end', onEnd).off('close', onBroken).off('error', onBroken);
      if (error === null) return resolve();
      // The rest is the server's to throw away: a stream that is destroyed takes the answer with it.
      body.on('error', () => undefined).pause();
      chunks.length = 0;
      reject(error);
    };
    body.on('data', onData).on('end', onEnd).on('close', onBroken).on('error', onBroken);
  });
  return Buffer.concat(chunks);
}
