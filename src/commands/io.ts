/** What a command may touch: injected, so that a test can run one in process. */
export interface Io {
  readonly stdout: (text: string | Uint8Array) => void;
  readonly stderr: (text: string) => void;
  /** Columns of the terminal that stdout is, or null when it is a file or a pipe. */
  readonly columns: number | null;
  /** Whether stderr is a terminal, where long work shows its progress. */
  readonly showsProgress: boolean;
  /** The folder that the user stands in. */
  readonly cwd: string;
  /**
   * Keeps the optimising compiler out of a process that does one heavy task and ends: on its other threads it costs
   * more than it saves (a third of all CPU time, by bench/). It changes no result. Where the process lives on, nothing.
   */
  readonly spareCompiling: () => void;
  /** Sets the exit code: 0 done, 1 the data is wrong, 2 the call is wrong, 3 an internal fault. */
  readonly exit: (code: 0 | 1 | 2 | 3) => void;
}

/** The options that every command understands. */
export interface CommonOptions {
  /** The data folder; `assessments` in the working folder (else the package's own) when left out. */
  readonly data?: string;
}
