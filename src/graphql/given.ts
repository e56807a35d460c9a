/** The arguments that were given: one that is null is as one that was left out. */
export function given<T extends object>(args: T): T {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined && value !== null)) as T;
}
