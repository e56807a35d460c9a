import { type Aggregate } from '../aggregate-methods.js';

/** The settings of one method, as the framework names them. */
export type Settings<Method extends Aggregate['method']> = Extract<Aggregate, { readonly method: Method }>;

/** Numbers of one unit, a place for each child. */
export type Numbers = ArrayLike<number>;
