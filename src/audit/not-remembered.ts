import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** Where it stands among what is known of a method. */
export const NOT_REMEMBERED = 'merilo:not-remembered';

/** Marks a mutation whose answer holds a secret: it is not kept, and a repeat with the same key is refused. */
export function NotRemembered(): CustomDecorator {
  return SetMetadata(NOT_REMEMBERED, true);
}
