/** The rows that a statement gave; of an update and a deletion TypeORM gives them with their number. */
export function rowsOf<Row>(answer: unknown): Row[] {
  const [first, second] = Array.isArray(answer) ? (answer as unknown[]) : [];
  if (Array.isArray(first) && typeof second === 'number') return first as Row[];
  return Array.isArray(answer) ? (answer as Row[]) : [];
}
