import { DomainError } from '../common/domain-error.js';
import { type OtherBasis } from './report-address.js';

/** What is wrong with one argument of a request, and what to write. */
export interface ArgumentFault {
  readonly argument: string;
  readonly message: string;
}

/** A request for reports that there cannot be: all that is wrong with it. */
export class WrongRequest extends DomainError {
  constructor(readonly faults: readonly ArgumentFault[]) {
    super('CALL_INVALID', faults.map(({ message }) => message).join(' '));
    this.name = 'WrongRequest';
  }
}

/** Reports asked for together: one for each language, and for each jurisdiction where there are any. */
export interface AskedReports extends OtherBasis {
  readonly assessment: string;
  readonly template: string;
  readonly languages: readonly string[];
  /** Left out: reports about all subjects. */
  readonly jurisdictions?: readonly string[];
}

/** The fault that a call meets where it throws one that the caller can mend; null: none. Others are thrown on. */
export async function faultOf(argument: string, call: () => unknown): Promise<ArgumentFault | null> {
  try {
    await call();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'DATA_INVALID') throw error;
    return { argument, message: error.message };
  }
}
