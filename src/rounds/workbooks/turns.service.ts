import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/domain-error.js';

/** Workbooks that are made or read at the same time: one keeps the process busy. */
const AT_ONCE = 2;

/** Lets few workbooks be made or read at once. */
@Injectable()
export class Turns {
  #busy = 0;

  /** Does work on a workbook, unless too much of it is under way: TOO_MANY_REQUESTS. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= AT_ONCE) {
      const message = 'other workbooks are being made or read at the moment. Ask again in a few seconds';
      throw new DomainError('TOO_MANY_REQUESTS', message, [], { retryAfter: 5 });
    }
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
    }
  }
}
