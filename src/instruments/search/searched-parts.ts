import { type LocalisedText } from '../../common/localised-text.js';
import { type Instrument } from '../instrument.js';
import { type Subject } from '../subject.js';

/** Where in an act words can be found, the most telling place first. */
export const PLACES = ['title', 'citation', 'subject', 'provision', 'note', 'jurisdiction'] as const;
export type Place = (typeof PLACES)[number];

/** A text of an act in which words are looked for. */
export interface SearchedPart {
  readonly place: Place;
  readonly text: string;
  /** BCP 47 tag, where the text says its language. */
  readonly language?: string;
  /** Of the provision that it is or belongs to: its words are looked for as well. */
  readonly pinpoint?: string;
  /** The amendment that gave the wording. Left out: the first wording that was read. */
  readonly amendedBy?: string;
}

/** What the codes in an act stand for, in all languages. */
export interface SearchNames {
  readonly subjects: ReadonlyMap<string, Pick<Subject, 'label' | 'broader'>>;
  readonly jurisdictions: ReadonlyMap<string, { readonly name: LocalisedText }>;
}

/** The subjects of an act and of all wordings of its provisions, each once, in the order of their codes. */
export function subjectsIn({ subjects, provisions = [] }: Instrument): readonly string[] {
  const wordings = provisions.flatMap((provision) => [provision, ...(provision.amended ?? [])]);
  return [...new Set([...subjects, ...wordings.flatMap(({ subject }) => subject ?? [])])].sort();
}

/** The subjects and all broader ones, each once, in the order of their codes. A circle ends where it closes. */
export function withBroader(codes: readonly string[], subjects: SearchNames['subjects']): readonly string[] {
  const found = new Set<string>();
  for (const code of codes) {
    for (let at: string | undefined = code; at !== undefined && !found.has(at); at = subjects.get(at)?.broader) {
      found.add(at);
    }
  }
  return [...found].sort();
}

function inLanguages(place: Place, texts: LocalisedText | undefined): readonly SearchedPart[] {
  return Object.entries(texts ?? {}).map(([language, text]) => ({ place, language, text }));
}

function given(place: Place, text: string | undefined, pinpoint?: string): readonly SearchedPart[] {
  return text === undefined ? [] : [{ place, text, ...(pinpoint !== undefined && { pinpoint }) }];
}

/** All that is searched of an act: titles, citation, subjects, provisions in all their wordings, notes, place. */
export function searchedParts(act: Instrument, names: SearchNames): readonly SearchedPart[] {
  const { title, code, number, gazette, note, provisions = [] } = act;
  return [
    ...inLanguages('title', title),
    ...[code, number, gazette].flatMap((text) => given('citation', text)),
    ...subjectsIn(act).flatMap((subject) => inLanguages('subject', names.subjects.get(subject)?.label)),
    ...provisions.flatMap(({ pinpoint, text, note, amended = [] }) => [
      ...given('provision', text, pinpoint),
      ...given('note', note, pinpoint),
      ...amended.flatMap((wording) => [
        ...given('provision', wording.text, pinpoint).map((part) => ({ ...part, amendedBy: wording.by })),
        ...given('note', wording.note, pinpoint),
      ]),
    ]),
    ...given('note', note),
    ...inLanguages('jurisdiction', names.jurisdictions.get(act.jurisdiction)?.name),
  ];
}
