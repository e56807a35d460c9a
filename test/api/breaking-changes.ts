import { type BreakingChange, BreakingChangeType, buildSchema, findBreakingChanges, type GraphQLSchema } from 'graphql';

/** A change that can break a client, and the place in the schema that it is about. */
export interface SchemaBreak {
  /** As clients write it: `Instrument`, `Instrument.title`, `Query.instruments(first:)`. */
  readonly coordinate: string;
  readonly description: string;
}

type Pattern = readonly [RegExp, (...parts: string[]) => string];

/** Where the descriptions of graphql-js name the place. The first that fits counts. */
const PATTERNS: readonly Pattern[] = [
  [/^A required arg (\w+) on directive (\w+) /, (argument, directive) => `@${directive}(${argument}:)`],
  [/^A required arg (\w+) on (\w+\.\w+) /, (argument, field) => `${field}(${argument}:)`],
  [/^A required field (\w+) on input type (\w+) /, (field, type) => `${type}.${field}`],
  [/^(\w+) was removed from (?:union|enum) type (\w+)\./, (member, type) => `${type}.${member}`],
  [/^(?:\w+|Repeatable flag) was removed from (\w+)\./, (directive) => `@${directive}`],
  [/^(\w+\.\w+) arg (\w+) /, (field, argument) => `${field}(${argument}:)`],
  [/^(\w+\.\w+) /, (field) => `${field}`],
  [/^(\w+) /, (type) => `${type}`],
];

function coordinateOf({ description }: BreakingChange): string {
  for (const [pattern, coordinate] of PATTERNS) {
    const match = pattern.exec(description);
    if (match) return coordinate(...match.slice(1));
  }
  return description;
}

/** A scalar of GraphQL's own that nothing uses any more breaks nothing. */
function isBreak({ type, description }: BreakingChange): boolean {
  return type !== BreakingChangeType.TYPE_REMOVED || !description.startsWith('Standard scalar ');
}

/** What of a published schema a client could use and can no longer, or not in the same way. */
export function schemaBreaks(published: string, current: GraphQLSchema): readonly SchemaBreak[] {
  return findBreakingChanges(buildSchema(published), current)
    .filter(isBreak)
    .map((change) => ({ coordinate: coordinateOf(change), description: change.description }));
}

/** The text under `### API` in the topmost section (`## …`) of a changelog. */
function newestApiSection(changelog: string): string {
  const [, newest = ''] = changelog.split(/^## /m);
  const api = newest.split(/^### /m).find((section) => /^API\s*$/m.test(section.split('\n', 1)[0] ?? ''));
  return api ?? '';
}

/** The breaks that a changelog does not own up to: their coordinate is not named under API in its topmost section. */
export function unannounced(breaks: readonly SchemaBreak[], changelog: string): readonly SchemaBreak[] {
  const section = newestApiSection(changelog);
  const isNamed = (coordinate: string): boolean => {
    const escaped = coordinate.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\w.@])${escaped}(?![\\w(]|\\.\\w)`).test(section);
  };
  return breaks.filter(({ coordinate }) => !isNamed(coordinate));
}
