/** A type made readonly all the way down. */
type Frozen<T> = T extends readonly (infer U)[]
  ? number extends T['length']
    ? readonly Frozen<U>[]
    : Readonly<T>
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** The same with every key there. */
type Full<T> = T extends readonly (infer U)[]
  ? readonly Full<U>[]
  : T extends object
    ? { readonly [K in keyof T]-?: Full<NonNullable<T[K]>> }
    : T;

/**
 * `true` when two types admit the same data: each can stand for the other, and neither has a key, optional ones
 * included, that the other lacks. A schema file asserts it, so that schema and plain type cannot part.
 */
export type SameShape<A, B> = [Frozen<A>, Frozen<B>, Full<A>, Full<B>] extends [Frozen<B>, Frozen<A>, Full<B>, Full<A>]
  ? true
  : false;
