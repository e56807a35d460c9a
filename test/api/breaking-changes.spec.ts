import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { schemaBreaks, unannounced } from './breaking-changes.js';

const PUBLISHED = `
  type Query { instrument(code: String!): Instrument instruments(first: Int, after: String): [Instrument!]! }
  type Instrument { code: String! title: String! titles: [String!]! kind: Kind either: Either }
  type Other { x: Float }
  enum Kind { LAW DECREE }
  union Either = Instrument | Other
  input Filter { a: Int }
`;

const breaksOf = (change: (sdl: string) => string): readonly string[] =>
  schemaBreaks(PUBLISHED, buildSchema(change(PUBLISHED))).map(({ coordinate }) => coordinate);

describe('what breaks a client', () => {
  it.each([
    ['nothing', (sdl: string) => sdl, []],
    ['not a field that is added', (sdl: string) => sdl.replace('kind: Kind', 'kind: Kind note: String'), []],
    ['not a text that can no longer be null', (sdl: string) => sdl.replace('kind: Kind', 'kind: Kind!'), []],
    ['a field that goes', (sdl: string) => sdl.replace('title: String! ', ''), ['Instrument.title']],
    ['a field of another type', (sdl: string) => sdl.replace('title: String!', 'title: Int!'), ['Instrument.title']],
    ['a field that may be null', (sdl: string) => sdl.replace('title: String!', 'title: String'), ['Instrument.title']],
    ['an argument that goes', (sdl: string) => sdl.replace(', after: String', ''), ['Query.instruments(after:)']],
    [
      'an argument of another type',
      (sdl: string) => sdl.replace('first: Int', 'first: String'),
      ['Query.instruments(first:)'],
    ],
    [
      'an argument that must be given',
      (sdl: string) => sdl.replace('first: Int', 'first: Int, in: Int!'),
      ['Query.instruments(in:)'],
    ],
    ['a value that goes', (sdl: string) => sdl.replace(' DECREE', ''), ['Kind.DECREE']],
    ['a member that goes', (sdl: string) => sdl.replace(' | Other', ''), ['Either.Other']],
    ['a type that goes', (sdl: string) => sdl.replace('input Filter { a: Int }', ''), ['Filter']],
    ['a field that an input must have', (sdl: string) => sdl.replace('a: Int', 'a: Int b: Int!'), ['Filter.b']],
    [
      'not a scalar that nothing uses any more',
      (sdl: string) => sdl.replace('type Other { x: Float }', 'type Other { x: Int }'),
      ['Other.x'],
    ],
  ])('%s', (_, change, coordinates) => expect(breaksOf(change)).toEqual(coordinates));
});

describe('a break that the changelog names', () => {
  const breaks = [{ coordinate: 'Instrument.title', description: '' }];
  const changelog = (api: string, older = ''): string =>
    `# Changelog\n\n## 0.2.0\n\n### Data\n\n- Instrument.title in data.\n\n### API\n\n${api}\n\n### Fixes\n\n- Instrument.title fixed.\n\n## 0.1.0\n\n### API\n\n${older}\n`;

  it.each([
    ['is announced', changelog('- `Instrument.title` is gone; ask for `titles`.'), 0],
    ['in a sentence is announced', changelog('- Gone: Instrument.title.'), 0],
    ['under another heading is not', changelog('- Nothing.'), 1],
    ['in an older section is not', changelog('- Nothing.', '- `Instrument.title` is gone.'), 1],
    ['by a longer name is not', changelog('- `Instrument.titles` is new, `OtherInstrument.title` too.'), 1],
    ['by its argument is not', changelog('- `Instrument.title(language:)` is new.'), 1],
  ])('%s', (_, text, left) => expect(unannounced(breaks, text)).toHaveLength(left));

  it('can be one argument', () => {
    const ofArgument = [{ coordinate: 'Query.instruments(first:)', description: '' }];
    expect(unannounced(ofArgument, changelog('- `Query.instruments(first:)` has another type.'))).toEqual([]);
    expect(unannounced(ofArgument, changelog('- `Query.instruments(after:)` has another type.'))).toEqual(ofArgument);
  });
});
