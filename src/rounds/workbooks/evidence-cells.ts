import { type Evidence } from '../../assessments/answer.js';
import { type Source } from '../../common/source.js';
import { type ItemAnswer } from '../item.js';
import { there } from './answer-cells.js';
import { EVIDENCE_COLUMNS, type EvidenceKey } from './evidence-columns.js';
import { type Cell, cellText } from './grid.js';

/** The cells of one row of evidence. */
export type EvidenceCells<T = Cell> = Readonly<Record<EvidenceKey, T>>;

/** What a row of evidence says: the piece, and what it supports. */
export interface SheetEvidence {
  readonly for: 'answer' | 'commitment';
  readonly evidence: Evidence;
}

/** Keys whose cells hold a code, a date or an address: spaces around it are nothing. */
const WORDS: readonly string[] = ['instrument', 'source.href', 'source.date', 'source.seen', 'source.hash'].concat([
  'source.archived',
  'source.translation',
  'confidence',
  'translation',
  'for',
]);

/** Keys of evidence and of its source, in the order of the data files. */
const KEYS = ['instrument', 'provision', 'source', 'confidence', 'translation', 'note'] as const;
const SOURCE_KEYS = ['title', 'href', 'date', 'seen', 'pinpoint', 'licence', 'quote', 'hash', 'archived'].concat([
  'translation',
  'note',
]) as readonly (keyof Source)[];

/** What supports an answer and its commitment, in the order in which it is shown. */
export function supports(answer: ItemAnswer | null): readonly SheetEvidence[] {
  const promised = answer?.commitment?.source;
  return [
    ...(answer?.evidence ?? []).map((evidence) => ({ for: 'answer' as const, evidence })),
    ...(promised ? [{ for: 'commitment' as const, evidence: { source: promised } }] : []),
  ];
}

/** A piece of evidence as the cells of its row. */
export function evidenceCells(
  { for: supported, evidence }: SheetEvidence,
  jurisdiction: string,
  criterion: string,
): EvidenceCells<string | null> {
  const { source, ...own } = evidence;
  const cells = new Map<string, string>(Object.entries(own));
  for (const [key, value] of Object.entries(source ?? {})) cells.set(`source.${key}`, value as string);
  cells.set('jurisdiction', jurisdiction).set('criterion', criterion).set('for', supported);
  const entries = EVIDENCE_COLUMNS.map(({ key }) => [key, cells.get(key) ?? null] as const);
  return Object.fromEntries(entries) as EvidenceCells<string | null>;
}

/** The piece of evidence that a row says, unchecked. A commitment rests on a source alone. */
export function evidenceOf(cells: EvidenceCells): SheetEvidence {
  const at = (key: EvidenceKey): string | undefined => {
    const text = cellText(cells[key]);
    return text === null ? undefined : WORDS.includes(key) ? text.trim() : text;
  };
  const source = there(Object.fromEntries(SOURCE_KEYS.map((key) => [key, at(`source.${key}` as EvidenceKey)])));
  const evidence = Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = key === 'source' ? source : at(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return { for: at('for') === 'commitment' ? 'commitment' : 'answer', evidence: evidence as Evidence };
}
