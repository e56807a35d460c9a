/** What makes a scoreboard, as its host gives it: so the same code runs in a server, a command, a thread and a browser. */
export interface Engine {
  /** Printed beside every result. */
  readonly version: string;
  /** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
  readonly sha256: (text: string) => string;
}
