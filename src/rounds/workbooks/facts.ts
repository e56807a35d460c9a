import { canonicalJson } from '../../common/canonical-json.js';
import { type Sheet } from '../../reports/tables/sheet.js';
import { type Change, type ItemAnswer } from '../item.js';
import { cellText, type Grid } from './grid.js';
import { type WorkbookContent, type WorkbookKind } from './sheet-item.js';

export const FACTS_SHEET = 'Facts';
const FORMAT = 'merilo-workbook 1';
/** Letters of one cell of an item: well within what a cell can hold. */
const PIECE = 30_000;

/** Which version of an item went out. */
export interface PlacedFact {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly version: number;
}

/** An item as it went out. */
export interface ItemFact extends PlacedFact {
  readonly answer: ItemAnswer | null;
  readonly change: Change | null;
}

/** What a workbook knows of itself: whose it is, and everything as it went out, so that what was changed can be told. */
export interface FactsOf<Kind extends string, Item extends PlacedFact> {
  readonly kind: Kind;
  readonly round: string;
  readonly jurisdiction: string | null;
  readonly framework: string;
  readonly items: readonly Item[];
}

export type Facts = FactsOf<WorkbookKind, ItemFact>;

function pieces(text: string): readonly string[] {
  const cut: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + PIECE);
    const isHalf = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    if (isHalf) end -= 1;
    cut.push(text.slice(at, end));
    at = end;
  }
  return cut;
}

/** The facts of a workbook that is made of a content. */
export function factsOf({ kind, round, jurisdiction, framework, items }: WorkbookContent): Facts {
  return {
    kind,
    round,
    jurisdiction,
    framework: `${framework.id}@${framework.version}`,
    items: items.map(({ jurisdiction: place, criterion, version, answer, change }) => ({
      jurisdiction: place,
      criterion,
      version,
      answer,
      change,
    })),
  };
}

/** The sheet of facts, which people do not see: the last, and only for the way back. `sha256` is of a text's bytes. */
export function factsSheet(facts: FactsOf<string, PlacedFact>, sha256: (text: string) => string): Sheet {
  const items = facts.items.map(({ jurisdiction, criterion, version, ...content }) => [
    'item',
    jurisdiction,
    criterion,
    version,
    ...pieces(JSON.stringify(content)),
  ]);
  const heads = [
    ['format', FORMAT],
    ['kind', facts.kind],
    ['round', facts.round],
    ['jurisdiction', facts.jurisdiction],
    ['framework', facts.framework],
    ['digest', `sha256:${sha256(canonicalJson(facts))}`],
  ];
  const width = items.reduce((most, row) => Math.max(most, row.length), 5);
  const titles = ['What', 'Jurisdiction', 'Code', 'Version'];
  return {
    name: FACTS_SHEET,
    columns: Array.from({ length: width }, (_, at) => ({ title: titles[at] ?? 'As it went out', width: 14 })),
    rows: [...heads, ...items].map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)),
    isHidden: true,
    isExact: true,
  };
}

/** The facts of a workbook of answers or of codes that came in, or why they cannot be used. */
export function readFacts(
  grid: Grid | undefined,
  sha256: (text: string) => string,
): Facts | { readonly fault: string } {
  return readFactsOf(grid, sha256, ['answers', 'codes'], (content) => content as Pick<ItemFact, 'answer' | 'change'>);
}

/**
 * The facts of a workbook of one of these kinds, or why they cannot be used. `contentOf` is what was kept of an item
 * beside its place, and throws where it is none.
 */
export function readFactsOf<Kind extends string, Content extends object>(
  grid: Grid | undefined,
  sha256: (text: string) => string,
  kinds: readonly Kind[],
  contentOf: (json: unknown) => Content,
): FactsOf<Kind, PlacedFact & Content> | { readonly fault: string } {
  const again = 'Download the workbook again, and copy your cells into it';
  if (!grid) return { fault: `the workbook has no sheet "${FACTS_SHEET}" (it is hidden). ${again}` };
  const heads = new Map(grid.map((row) => [cellText(row[0]) ?? '', cellText(row[1])] as const));
  if (heads.get('format') !== FORMAT) return { fault: `the workbook is of another make than "${FORMAT}". ${again}` };
  const called = heads.get('kind') ?? '';
  const kind = kinds.find((each) => each === called);
  if (kind === undefined) {
    return { fault: `the workbook is one of "${called}", and here those of ${kinds.join(' and ')} are taken` };
  }
  try {
    const facts = {
      kind,
      round: heads.get('round') ?? '',
      jurisdiction: heads.get('jurisdiction') ?? null,
      framework: heads.get('framework') ?? '',
      items: grid.filter(([what]) => what === 'item').map((row) => itemFact(row, contentOf)),
    };
    if (heads.get('digest') === `sha256:${sha256(canonicalJson(facts))}`) return facts;
  } catch {
    // Told below: what cannot be read was changed.
  }
  return { fault: `the hidden sheet "${FACTS_SHEET}" was changed, so what you changed cannot be told. ${again}` };
}

function itemFact<Content extends object>(
  [, jurisdiction, criterion, version, ...json]: Grid[number],
  contentOf: (json: unknown) => Content,
): PlacedFact & Content {
  const text = json.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
  const place = { jurisdiction: String(jurisdiction), criterion: String(criterion), version: Number(version) };
  return { ...place, ...contentOf(JSON.parse(text)) };
}
