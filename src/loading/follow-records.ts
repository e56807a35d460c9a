/** A record as the database has it: its row, its place, and a text that is the same for records that say the same. */
export interface KeptRecord {
  readonly row: number;
  readonly position: number;
  readonly print: string;
}

/** A record as the file has it. */
export interface WantedRecord {
  readonly place: number;
  readonly print: string;
}

/** What makes the rows say what the file says: rows to close, and the records to write, each with its position. */
export interface Following<T> {
  readonly closed: readonly number[];
  readonly added: readonly { readonly record: T; readonly position: number }[];
}

/**
 * Follows a file's rows with its records, both in order. A record that says the same keeps its row as long as the
 * positions still give the order of the file; so where one goes the others stay, and where one comes between two
 * without room the next ones are written again: a row is never changed, not even its position, and what was known
 * before keeps its own order.
 */
export function followRecords<T extends WantedRecord>(
  rows: readonly KeptRecord[],
  records: readonly T[],
): Following<T> {
  const matches = matchesOf(rows, records);
  const staying = longestRising(matches.flatMap((row) => row?.position ?? []));
  const kept = new Set<number>();
  const added: { record: T; position: number }[] = [];
  let last = -1;
  let waiting: T[] = [];
  const place = (before: number): void => {
    const wanted = waiting.map((record) => record.place);
    const fits = wanted.every((at, index) => at > (wanted[index - 1] ?? last) && at < before);
    waiting.forEach((record, index) => {
      added.push({ record, position: fits ? record.place : last + 1 + index });
    });
    last = Math.max(last, added.at(-1)?.position ?? -1);
    waiting = [];
  };
  records.forEach((record, index) => {
    const row = matches[index];
    if (!row || !staying.has(row.position) || row.position <= last + waiting.length) {
      waiting.push(record);
      return;
    }
    place(row.position);
    kept.add(row.row);
    last = row.position;
  });
  place(Infinity);
  return { closed: rows.filter(({ row }) => !kept.has(row)).map(({ row }) => row), added };
}

/** For each record the row that says the same, each row once. */
function matchesOf(rows: readonly KeptRecord[], records: readonly WantedRecord[]): readonly (KeptRecord | undefined)[] {
  const free = new Map<string, KeptRecord[]>();
  for (const row of [...rows].reverse()) free.set(row.print, [...(free.get(row.print) ?? []), row]);
  return records.map(({ print }) => free.get(print)?.pop());
}

/** The most numbers of a list that rise from first to last (patience sorting). */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  interface Link {
    readonly value: number;
    readonly before: Link | undefined;
  }
  const ends: Link[] = [];
  for (const value of numbers) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.value ?? Infinity) < value) low = middle + 1;
      else high = middle;
    }
    ends[low] = { value, before: ends[low - 1] };
  }
  const rising = new Set<number>();
  for (let link = ends.at(-1); link; link = link.before) rising.add(link.value);
  return rising;
}
