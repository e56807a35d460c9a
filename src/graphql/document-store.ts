import { type DocumentNode } from 'graphql';
import { ByteBoundedCache } from './byte-bounded-cache.js';

/** What a parsed document takes for each character of its text, tokens and places included, about. */
const BYTES_PER_CHARACTER = 100;

/** Parsed and validated documents, so that a query that comes again is neither parsed nor validated. */
export class DocumentStore {
  readonly #documents: ByteBoundedCache<DocumentNode>;

  constructor(bytes: number) {
    this.#documents = new ByteBoundedCache(bytes);
  }

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.#documents.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document, BYTES_PER_CHARACTER * (document.loc?.end ?? 0) + key.length);
    return Promise.resolve();
  }

  delete(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
