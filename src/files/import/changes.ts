/** A place in a record whose value differs; null: nothing stands there. */
export interface Change {
  /** `gazette`, `title.en`, `provisions[27(1)].text`, `events[2].date`. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

function words(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(', ');
  return JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list of records by what they are called: their pinpoint, else their place in the list. */
function named(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(
    list.map((item, place) => {
      const pinpoint = isRecord(item) ? item['pinpoint'] : undefined;
      return [typeof pinpoint === 'string' ? pinpoint : String(place + 1), item] as const;
    }),
  );
}

function isListOfRecords(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isRecord);
}

/** Where two records differ, as far down as both have something there; nothing where they say the same. */
export function changesOf(before: unknown, after: unknown, place = ''): readonly Change[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => changesOf(before[key], after[key], place === '' ? key : `${place}.${key}`));
  }
  if (
    (isListOfRecords(before) || isListOfRecords(after)) &&
    [before, after].every((each) => Array.isArray(each) || each === undefined)
  ) {
    const [old, young] = [before, after].map((each) => named(Array.isArray(each) ? each : []));
    const names = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])]);
    return [...names].flatMap((name) => changesOf(old?.get(name), young?.get(name), `${place}[${name}]`));
  }
  const [old, young] = [words(before), words(after)];
  return old === young ? [] : [{ place, before: old, after: young }];
}
