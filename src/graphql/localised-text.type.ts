import { Extensions, Field, ObjectType } from '@nestjs/graphql';
import { type LocalisedText, textIn } from '../common/localised-text.js';

/** One language's version of a text that there may be in several. */
@ObjectType('LocalisedText', { description: 'A text in one language.' })
export class LocalisedTextType {
  @Field(() => String, {
    description:
      'Language and, where it matters, script, as a BCP 47 tag: en, sq, bs, cnr, hr, mk, sr-Cyrl, sr-Latn, fr.',
  })
  readonly language!: string;

  @Field(() => String, { description: 'The text in that language.' })
  readonly text!: string;
}

/** Every version of a text, in the order in which they are written down. */
export function textsOf(text: LocalisedText): readonly LocalisedTextType[] {
  return Object.entries(text).map(([language, version]) => ({ language, text: version }));
}

/** What a field that gives a localised text remembers of itself, in the extensions of the schema's field. */
export interface Localised {
  /** The property of the parent that holds the text in all its languages. */
  readonly property: string;
  /** Whether it gives one language's version or the list of all. */
  readonly gives: 'one' | 'all';
}

/** Languages that a text has, about; for the cost of asking for all. */
const USUAL_LANGUAGES = 3;

/** Where `Localised` stands among a field's extensions. */
export const LOCALISED = 'localised';

interface LocalisedFieldOptions {
  /** A sentence about the text, without a word on languages: those are added. */
  readonly description: string;
  /** Whether there may be no such text. */
  readonly nullable?: boolean;
  /** Name of the field with all languages; the property's name with an s when left out. */
  readonly all?: string;
}

/**
 * Two fields out of one property that holds a `LocalisedText`: `title(language: String = "en"): String!`, which falls
 * back as `textIn` does, and `titles: [LocalisedText!]!`. The property is all that there is to write; neither field
 * needs a resolver (`addLocalisedResolvers` gives them theirs).
 */
export function LocalisedField({ description, nullable = false, all }: LocalisedFieldOptions): PropertyDecorator {
  return (prototype, property) => {
    const one = String(property);
    const many = all ?? `${one}s`;
    Field(() => String, {
      description: `${description} In the language asked for, else in English, else in the first that there is.`,
      nullable,
    })(prototype, one);
    Extensions({ [LOCALISED]: { property: one, gives: 'one' } satisfies Localised })(prototype, one);
    Field(() => [LocalisedTextType], {
      description: `${description} In every language that there is.`,
      nullable,
      complexity: ({ childComplexity }) => 1 + USUAL_LANGUAGES * childComplexity,
    })(prototype, many);
    Extensions({ [LOCALISED]: { property: one, gives: 'all' } satisfies Localised })(prototype, many);
  };
}

/** The version of a text that may not be there. */
export function oneText(text: LocalisedText | null | undefined, language: string): string | null {
  return text ? textIn(text, language) : null;
}
