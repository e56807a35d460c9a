import { didYouMean } from '../../common/did-you-mean.js';
import { spanOf } from '../../common/legal-date.js';
import { type LocalisedText } from '../../common/localised-text.js';
import { type EventType, INSTRUMENT_TYPES, type RelationType } from '../instrument.js';
import { type JsonObject, isObject, namesFrom, several, textFrom, textsFrom } from './json-ld-values.js';

/** What names are looked up in while a document is read. */
export interface Lookups {
  /** The code of the place that one of these names, addresses or codes means. */
  readonly placeOf: (names: readonly string[]) => string | undefined;
  readonly subjectOf: (names: readonly string[]) => string | undefined;
  /** The code of an act of the register or of the document. */
  readonly actOf: (names: readonly string[]) => string | undefined;
  readonly places: readonly string[];
}

/** A record while it is read: a property of the document changes it, or says why it does not. */
export interface Draft {
  readonly record: Record<string, unknown>;
  readonly node: JsonObject;
  readonly fault: (key: string, message: string) => void;
  readonly remark: (key: string, message: string) => void;
}

export type ReadField = (value: unknown, draft: Draft, lookups: Lookups) => void;

/** Words of others for the form of an act. */
const TYPES: Readonly<Record<string, string>> = {
  act: 'law',
  statute: 'law',
  zakon: 'law',
  ligj: 'law',
  regulation: 'by-law',
  bylaw: 'by-law',
  decree: 'by-law',
  ordinance: 'by-law',
  rulebook: 'by-law',
  agreement: 'treaty',
  convention: 'treaty',
};

/** A property that is one text of the record. */
function text(field: string): ReadField {
  return (value, { record, fault }) => {
    const found = textFrom(value);
    if (found === undefined) fault(field, `"${field}" must be a text`);
    else record[field] = found;
  };
}

function event(type: EventType, note?: string): ReadField {
  return (value, { record, fault }) => {
    const found = textFrom(value)?.replace(/T.*$/, '') ?? '';
    if (spanOf(found) === null) return fault(type, `"${found}" is no date: write 2019-12-31, 2019-12 or 2019`);
    const events = several(record['events']).filter(isObject);
    const at = events.findIndex((each) => each['type'] === type && each['provisions'] === undefined);
    const dated = { ...(events[at] ?? { type, ...(note !== undefined && { note }) }), date: found };
    record['events'] = at === -1 ? [...events, dated] : events.with(at, dated);
  };
}

function relation(type: RelationType): ReadField {
  return (value, { record }, { actOf }) => {
    const others = several(record['relations']).filter((each) => !isObject(each) || each['type'] !== type);
    const own = several(value).flatMap((each) => {
      const names = namesFrom(each);
      const act = actOf(names) ?? names.at(-1);
      return act === undefined ? [] : [{ type, act }];
    });
    record['relations'] = [...others, ...own];
  };
}

const type: ReadField = (value, { record, fault }) => {
  const names = several(value).flatMap(namesFrom);
  const words = names.map((name) => name.split(/[/#]/).at(-1)?.toLowerCase() ?? '');
  const found = words.map((word) => TYPES[word] ?? word).find((word) => INSTRUMENT_TYPES.some((each) => each === word));
  if (found !== undefined) record['type'] = found;
  else {
    const guess = didYouMean(words[0] ?? '', INSTRUMENT_TYPES);
    fault('type', `legislationType: "${names[0] ?? ''}" is none of ${INSTRUMENT_TYPES.join(', ')}.${guess}`);
  }
};

const place: ReadField = (value, { record, fault }, { placeOf, places }) => {
  const names = several(value).flatMap(namesFrom);
  const code = placeOf(names);
  if (code !== undefined) record['jurisdiction'] = code;
  else fault('jurisdiction', `unknown jurisdiction "${names[0] ?? ''}".${didYouMean(names[0] ?? '', places)}`);
};

const title: ReadField = (value, { record, node, fault }) => {
  const language = textFrom(node['inLanguage']) ?? '';
  const texts = textsFrom(value, language);
  if ('' in texts)
    return fault('title', 'the language of the name is not said: add inLanguage, such as "en" or "sr-Latn"');
  record['title'] = { ...(record['title'] as LocalisedText | undefined), ...texts };
};

const subjects: ReadField = (value, { record, remark }, { subjectOf }) => {
  const found = several(value).map((each) => ({ names: namesFrom(each), code: subjectOf(namesFrom(each)) }));
  for (const { names, code } of found) {
    if (code === undefined) remark('about', `about "${names.at(-1) ?? ''}" is no subject of subjects.yaml: not taken`);
  }
  record['subjects'] = [...new Set(found.flatMap(({ code }) => code ?? []))];
};

const passedBy: ReadField = (value, draft, lookups) => {
  const names = several(value).flatMap(namesFrom);
  text('issuedBy')(names.at(-1), draft, lookups);
};

const provisions: ReadField = (value, { record, remark }, { subjectOf }) => {
  const before = several(record['provisions']).filter(isObject);
  record['provisions'] = several(value).flatMap((each) => {
    if (!isObject(each)) return [];
    const pinpoint = textFrom(each['legislationIdentifier']) ?? textFrom(each['eli:number']) ?? namesFrom(each).at(-1);
    const words = textFrom(each['abstract']) ?? textFrom(each['description']);
    if (pinpoint === undefined || words === undefined) {
      remark(
        'hasPart',
        `a part without ${pinpoint === undefined ? 'a number' : 'an abstract'} is not taken: ${namesFrom(each)[0] ?? ''}`,
      );
      return [];
    }
    const subject = subjectOf(several(each['about']).flatMap(namesFrom));
    const old = before.find((provision) => provision['pinpoint'] === pinpoint);
    return [{ ...old, pinpoint, text: words, ...(subject !== undefined && { subject }) }];
  });
};

const sources: ReadField = (value, { record }) => {
  const before = several(record['sources']);
  const found = several(value).flatMap((each) => {
    const href = textFrom(isObject(each) ? (isObject(each['url']) ? each['url']['@id'] : each['url']) : undefined);
    const name = Object.values(textsFrom(isObject(each) ? each['name'] : each, ''))[0] ?? href;
    return name === undefined ? [] : [{ title: name, ...(href !== undefined && { href }) }];
  });
  record['sources'] = [
    ...before,
    ...found.filter(({ title: name, href }) =>
      before.every((each) => !isObject(each) || each['title'] !== name || each['href'] !== href),
    ),
  ];
};

/** What is said by other properties too, or follows from dates: read over. */
const FOLLOWS: ReadField = () => undefined;

const changes: ReadField = (value, draft, lookups) => {
  const own = several(draft.record['relations']).some((each) => isObject(each) && each['type'] === 'replaces');
  if (own) return relation('replaces')(value, draft, lookups);
  draft.remark('relations', 'legislationChanges does not say whether it amends, replaces or repeals: not taken');
};

const LAST_DAY = 'The file gives its last day in force, and does not say why it ended.';

/** How each property of schema.org and ELI is read. What is not here is told, and not taken. */
export const READ_FIELDS: Readonly<Record<string, ReadField>> = {
  name: title,
  'eli:title': title,
  legislationType: type,
  'eli:type_document': type,
  legislationJurisdiction: place,
  jurisdiction: place,
  'eli:jurisdiction': place,
  'eli:number': text('number'),
  'eli:published_in': text('gazette'),
  legislationPassedBy: passedBy,
  'eli:passed_by': passedBy,
  legislationDate: event('adopted'),
  'eli:date_document': event('adopted'),
  datePublished: event('published'),
  'eli:date_publication': event('published'),
  'eli:first_date_entry_in_force': event('commences'),
  legislationDateOfApplicability: event('applies'),
  'eli:date_applicability': event('applies'),
  'eli:date_no_longer_in_force': event('expired', LAST_DAY),
  about: subjects,
  'eli:is_about': subjects,
  legislationAmends: relation('amends'),
  'eli:amends': relation('amends'),
  legislationRepeals: relation('repeals'),
  'eli:repeals': relation('repeals'),
  legislationTransposes: relation('transposes'),
  'eli:transposes': relation('transposes'),
  legislationApplies: relation('implements'),
  'eli:implements': relation('implements'),
  'eli:based_on': relation('based-on'),
  'eli:cites': relation('cites'),
  legislationChanges: changes,
  'eli:changes': changes,
  hasPart: provisions,
  'eli:has_part': provisions,
  subjectOf: sources,
  creativeWorkStatus: (value, { record }) => {
    if (textFrom(value) === 'Draft') record['draft'] = true;
  },
  legislationIdentifier: FOLLOWS,
  'eli:id_local': FOLLOWS,
  identifier: FOLLOWS,
  inLanguage: FOLLOWS,
  url: FOLLOWS,
  temporalCoverage: FOLLOWS,
  legislationLegalForce: FOLLOWS,
  'eli:in_force': FOLLOWS,
  legislationDateVersion: FOLLOWS,
};
