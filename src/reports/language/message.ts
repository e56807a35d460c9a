import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a message can hold in its places: a text that is ready, or a count. */
export type Values = Readonly<Record<string, string | number>>;

/** How a language counts: the CLDR categories of a number, and how it is written. */
export interface Counting {
  readonly cardinal: (count: number) => string;
  readonly ordinal: (count: number) => string;
  readonly written: (count: number) => string;
}

/** A stretch of a message, with the tags that it stands in (`<b>…</b>`), outermost first. */
export interface Stretch {
  readonly text: string;
  readonly tags: readonly string[];
}

/** A message in ICU MessageFormat, parsed. Throws a SyntaxError that names the fault. */
export function parseMessage(text: string): readonly MessageFormatElement[] {
  return parse(text, { captureLocation: false, requiresOtherClause: true, shouldParseSkeletons: false });
}

function valueOf(values: Values, name: string): string | number {
  const value = values[name];
  if (value === undefined) throw new RangeError(`the message needs "${name}", which was not given`);
  return value;
}

function countOf(values: Values, name: string): number {
  const value = valueOf(values, name);
  if (typeof value !== 'number') throw new RangeError(`the message counts "${name}", which is no number`);
  return value;
}

function stretches(
  elements: readonly MessageFormatElement[],
  values: Values,
  counting: Counting,
  tags: readonly string[],
  counted: number | null,
): readonly Stretch[] {
  const within = (inner: readonly MessageFormatElement[], count = counted): readonly Stretch[] =>
    stretches(inner, values, counting, tags, count);
  return elements.flatMap((element): readonly Stretch[] => {
    switch (element.type) {
      case TYPE.literal:
        return [{ text: element.value, tags }];
      case TYPE.argument: {
        const value = valueOf(values, element.value);
        return [{ text: typeof value === 'number' ? counting.written(value) : value, tags }];
      }
      case TYPE.pound:
        return counted === null ? [] : [{ text: counting.written(counted), tags }];
      case TYPE.select: {
        const chosen = element.options[String(valueOf(values, element.value))] ?? element.options['other'];
        return within(chosen?.value ?? []);
      }
      case TYPE.plural: {
        const count = countOf(values, element.value);
        const shown = count - element.offset;
        const form = element.pluralType === 'ordinal' ? counting.ordinal(shown) : counting.cardinal(shown);
        const chosen = element.options[`=${count}`] ?? element.options[form] ?? element.options['other'];
        return within(chosen?.value ?? [], shown);
      }
      case TYPE.tag:
        return stretches(element.children, values, counting, [...tags, element.value], counted);
      default:
        throw new RangeError(`"${element.value}": numbers and dates come into a message as texts`);
    }
  });
}

/** What a message says of values: its stretches in order, neighbours of the same tags joined. */
export function messageStretches(
  message: readonly MessageFormatElement[],
  values: Values,
  counting: Counting,
): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches(message, values, counting, [], null)) {
    const last = joined[joined.length - 1];
    if (last && last.tags.join(' ') === stretch.tags.join(' ')) {
      joined[joined.length - 1] = { ...last, text: last.text + stretch.text };
    } else joined.push(stretch);
  }
  return joined;
}
