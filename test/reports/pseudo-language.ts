import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { type Assessed } from '../../src/reports/reading.js';
import { type ReportModel } from '../../src/reports/report-model.js';
import { type Catalogue } from '../../src/reports/language/catalogue.js';
import { parseMessage } from '../../src/reports/language/message.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';

/** A language that nobody speaks (ISO 639 keeps `qps` for such): English in which each word of a message stands in «». */
const TAG = 'qps';
const [OPEN, CLOSE] = ['⟦', '⟧'];
const DECIMAL = '٫';

function wrapped(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => `«${word}»`);
}

function printed(elements: readonly MessageFormatElement[]): string {
  const one = (element: MessageFormatElement): string => {
    switch (element.type) {
      case TYPE.literal:
        return wrapped(element.value);
      case TYPE.argument:
        return `{${element.value}}`;
      case TYPE.pound:
        return '#';
      case TYPE.tag:
        return `<${element.value}>${printed(element.children)}</${element.value}>`;
      case TYPE.select:
      case TYPE.plural: {
        const name =
          element.type === TYPE.select ? 'select' : element.pluralType === 'ordinal' ? 'selectordinal' : 'plural';
        const options = Object.entries(element.options).map(([key, { value }]) => `${key} {${printed(value)}}`);
        return `{${element.value}, ${name}, ${options.join(' ')}}`;
      }
      default:
        throw new Error(`a message with an element of type ${element.type}`);
    }
  };
  return elements.map(one).join('');
}

/** The English catalogue in the made-up language. */
export function pseudoCatalogue(): Catalogue {
  const { facts, messages } = readCatalogue('en');
  const months = facts.months.map(wrapped);
  return {
    tag: TAG,
    facts: {
      ...facts,
      decimal: DECIMAL,
      quotes: [OPEN, CLOSE],
      and: '{before} & {last}',
      or: '{before} / {last}',
      date: { ...facts.date, span: '{from} – {until}' },
      months,
      original: false,
    },
    messages: Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, printed(parseMessage(text))])),
  };
}

function isLocalised(value: object): value is Readonly<Record<string, string>> {
  return 'en' in value && Object.values(value).every((text) => typeof text === 'string');
}

/** The data with each text that can have translations translated: its letters are marks, so none of them stays. */
export function inPseudo<T>(value: T): T {
  const translated = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(translated);
    if (typeof inner !== 'object' || inner === null) return inner;
    if (isLocalised(inner)) return { ...inner, [TAG]: (inner['en'] ?? '').replace(/\p{L}/gu, '□') };
    return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, translated(each)]));
  };
  return translated(value) as T;
}

/** Keys of the model that no reader sees. */
const UNSEEN = new Set(
  'kind id ids href lang align shape density style colour language created theme publisher relationship startsPage'.split(
    ' ',
  ),
);

/** Every text of a part of a model that a reader sees or hears, but quotations of the data, which say their language, and addresses. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if ('lang' in value || ('href' in value && 'text' in value && value.href === value.text)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNSEEN.has(key) ? [] : textsIn(inner)));
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** By which a table names what stands under it. */
const LETTERS = ['A', 'B', 'C'];

/** Codes, gazettes and numbers of the data, which are the same in every language: they have a digit, or no small letter. */
function codesOf({ data, board }: Assessed): RegExp {
  const known = [...leaves(data), board.framework, board.digest, board.resultDigest, board.engine];
  const codes = [...new Set(known)].filter((text) => /\d/.test(text) || (text !== '' && !/\p{Ll}/u.test(text)));
  codes.push(data.framework.root.code, ...LETTERS);
  const longestFirst = codes.sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<!\\p{L})(?:sha256(?: [0-9a-f]{4}){2}|${longestFirst.join('|')})(?!\\p{L})`, 'gu');
}

/** What a part of a model says that is neither of the catalogue nor of the data, or with an English decimal point. */
export function unsaid(part: Partial<ReportModel> | ReportModel['sections'], assessed: Assessed): readonly string[] {
  const codes = codesOf(assessed);
  const quotation = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'gu');
  return textsIn(part).filter((text) => {
    const rest = text
      .replace(/«[^»]*»/gu, '')
      .replace(quotation, '')
      .replace(codes, '');
    return /\p{L}|\d\.\d/u.test(rest);
  });
}
