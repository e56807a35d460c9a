import { type EntityManager } from 'typeorm';
import { DomainError } from '../common/domain-error.js';
import { codeOf } from '../database/error-code.js';

/** The lock of a load, so that of several processes one loads after another: "load" in ASCII, as a number. */
export const LOAD_LOCK = 0x6c6f6164;

/** What PostgreSQL says when a lock was not to be had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Takes the lock until the transaction ends. CALL_INVALID where another process has it for too long. */
export async function takeLoadLock(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]).catch(tellOfOtherLoad);
}

function tellOfOtherLoad(error: unknown): never {
  if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
  throw new DomainError(
    'CALL_INVALID',
    'nothing was loaded, for another process is loading into this database. Load again when it is done.',
  );
}
