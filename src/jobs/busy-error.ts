/** There is more to do than the machine can take on now. It may be asked again in a few seconds. */
export class BusyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BusyError';
  }
}
