import { Column } from 'typeorm';

/** Left out in a record, null in the table. */
const leftOut = {
  nullable: true,
  transformer: { to: (value: unknown) => value, from: (value: unknown) => value ?? undefined },
};

/** A text: a code, a legal date as it is written, words. */
export function Text(): PropertyDecorator {
  return Column({ type: 'text' });
}

/** A text that a record may leave out. */
export function OptionalText(): PropertyDecorator {
  return Column({ type: 'text', ...leftOut });
}

/** A list of texts. */
export function Texts(): PropertyDecorator {
  return Column({ type: 'text', array: true });
}

/** A list of texts that a record may leave out. */
export function OptionalTexts(): PropertyDecorator {
  return Column({ type: 'text', array: true, ...leftOut });
}

/** A nested structure, kept as it was written: `json`, not `jsonb`, so that the order of keys survives. */
export function Json(): PropertyDecorator {
  return Column({ type: 'json' });
}

/** A nested structure that a record may leave out. */
export function OptionalJson(): PropertyDecorator {
  return Column({ type: 'json', ...leftOut });
}

/** Yes or no, where a record may leave it out. */
export function OptionalFlag(): PropertyDecorator {
  return Column({ type: 'boolean', ...leftOut });
}
