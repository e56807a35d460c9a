/** A file that can be downloaded. */
export interface MadeFile {
  /** As the command line would name it. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, hexadecimal: two files with the same are the same. */
  readonly sha256: string;
  /** Whether its address always gives these bytes: it is of a release. */
  readonly isFixed?: true;
}
