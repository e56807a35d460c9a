import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of a file and what they are known by. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface KeptFilesOptions {
  readonly folder: string;
  /** Above this the files that were asked for least recently go. */
  readonly mostBytes?: number;
  /** Told when a file cannot be kept (no room, no right). Nobody else notices. */
  readonly onFault: (error: unknown) => void;
}

const MOST_BYTES = 256 * 1024 * 1024;

/** Before its bytes, a kept file has their digest: one that was cut off or changed is no file. */
const DIGEST_BYTES = 32;

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/**
 * Files under keys that say all that their bytes follow from, so that they never go stale. They outlive the program;
 * each is written whole or not at all, and together they are bounded.
 */
export class KeptFiles {
  readonly #making = new Map<string, Promise<KeptFile>>();

  constructor(private readonly options: KeptFilesOptions) {}

  /** The file under a key, made where there is none. Whoever asks for it meanwhile waits for the same. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<KeptFile> {
    const known = this.#making.get(key);
    if (known) return known;
    const made = this.#readOrMake(key, make).finally(() => this.#making.delete(key));
    this.#making.set(key, made);
    return made;
  }

  /** Whether there is a file under a key. It may go before it is read. */
  async has(key: string): Promise<boolean> {
    const found = await stat(join(this.options.folder, key)).catch(() => null);
    return found !== null && found.size >= DIGEST_BYTES;
  }

  async #readOrMake(key: string, make: () => Promise<Uint8Array>): Promise<KeptFile> {
    const kept = await this.#read(key);
    if (kept) return kept;
    const bytes = await make();
    const digest = digestOf(bytes);
    try {
      await this.#write(key, digest, bytes);
    } catch (error) {
      this.options.onFault(error);
    }
    return { bytes, sha256: digest.toString('hex') };
  }

  async #read(key: string): Promise<KeptFile | null> {
    const path = join(this.options.folder, key);
    const content = await readFile(path).catch(() => null);
    if (content === null) return null;
    const bytes = content.subarray(DIGEST_BYTES);
    const digest = digestOf(bytes);
    if (!digest.equals(content.subarray(0, DIGEST_BYTES))) return null;
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    return { bytes, sha256: digest.toString('hex') };
  }

  async #write(key: string, digest: Uint8Array, bytes: Uint8Array): Promise<void> {
    const { folder } = this.options;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const beside = join(folder, `${randomUUID()}.part`);
    try {
      await writeFile(beside, [digest, bytes], { mode: 0o600 });
      await rename(beside, join(folder, key));
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    await this.#makeRoom();
  }

  /** What was asked for least recently goes first; so does what a killed process left half-written. */
  async #makeRoom(): Promise<void> {
    const { folder, mostBytes = MOST_BYTES } = this.options;
    const names = await readdir(folder);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(folder, name);
        const found = await stat(path).catch(() => null);
        return { path, size: found?.size ?? 0, at: found?.mtimeMs ?? 0 };
      }),
    );
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of files.sort((a, b) => a.at - b.at)) {
      if (total <= mostBytes) return;
      await rm(path, { force: true });
      total -= size;
    }
  }
}
