import { type Finding } from '../../common/finding.js';
import { type Instrument, type RelationType } from '../../instruments/instrument.js';

/** Relations that run one way in time: none can lead back to where it began. */
const ONE_WAY: readonly RelationType[] = ['amends', 'implements', 'based-on', 'repeals', 'replaces'];

/** An act of a file, and where it stands there. */
export interface PlacedAct {
  readonly file: string;
  readonly path: Finding['path'];
  readonly act: Instrument;
}

/** The way from an act back to itself, over acts that each have one relation to the next; null where there is none. */
function circleFrom(start: string, next: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const code of next.get(way.at(-1) ?? '') ?? []) {
      if (code === start) return [...way, start];
      if (seen.has(code)) continue;
      seen.add(code);
      ways.push([...way, code]);
    }
  }
  return null;
}

/**
 * No act amends, implements, repeals or replaces itself by way of others. Each circle is told once, at its first act in
 * the order of the files.
 */
export function actCircles(
  acts: readonly PlacedAct[],
): readonly { readonly file: string; readonly finding: Finding }[] {
  return ONE_WAY.flatMap((type) => {
    const next = new Map(
      acts.map(({ act: { code, relations = [] } }) => [
        code,
        relations.flatMap((relation) => (relation.type === type && relation.act !== code ? [relation.act] : [])),
      ]),
    );
    const told = new Set<string>();
    return acts.flatMap(({ file, path, act }) => {
      if (told.has(act.code)) return [];
      const circle = circleFrom(act.code, next);
      if (!circle) return [];
      for (const code of circle) told.add(code);
      const index = (act.relations ?? []).findIndex((relation) => relation.type === type && relation.act === circle[1]);
      const message = `${circle.join(` ${type} `)}: a circle. One of these relations is the wrong way round: mend or delete it`;
      return [{ file, finding: { path: [...path, 'relations', index, 'act'], message } }];
    });
  });
}
