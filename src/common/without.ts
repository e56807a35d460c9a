/** A copy of a record without some of its fields. */
export function without<T extends object, K extends keyof T>(record: T, ...fields: readonly K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => !(fields as readonly string[]).includes(key)),
  ) as Omit<T, K>;
}
