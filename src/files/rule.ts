import { type Finding } from '../common/finding.js';
import { type Register } from './register.js';

/**
 * What must hold of one record, given what its codes refer to and the names in its file's path. Gives all that is
 * wrong; nothing when it holds.
 */
export type Rule<T> = (record: T, register: Register, names: readonly string[]) => readonly Finding[];
