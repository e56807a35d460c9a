import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import { type DocumentSize, documentSize } from './document-size.js';
import { LIMIT_CODE, type LimitCode, type Limits } from './limits.js';

interface Measure {
  readonly of: keyof DocumentSize;
  readonly code: LimitCode;
  /** What is counted, after a number. */
  readonly words: string;
  readonly remedy: string;
}

const MEASURES: readonly Measure[] = [
  {
    of: 'depth',
    code: 'DEPTH_LIMIT',
    words: 'levels of fields within fields',
    remedy: 'Ask for the inner part by its code in a request of its own.',
  },
  { of: 'aliases', code: 'ALIAS_LIMIT', words: 'aliases', remedy: 'Split the request into several.' },
  { of: 'directives', code: 'DIRECTIVE_LIMIT', words: 'directives', remedy: 'Split the request into several.' },
  {
    of: 'rootFields',
    code: 'ROOT_FIELD_LIMIT',
    words: 'fields at the root of an operation',
    remedy: 'Split the request into several.',
  },
];

/** A rule of validation that refuses documents beyond the limits, with a code for each and all that is too much. */
export function sizeRule(limits: Limits): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    Document(document) {
      const size = documentSize(document);
      for (const { of, code, words, remedy } of MEASURES) {
        if (size[of] <= limits[of]) continue;
        context.reportError(
          new GraphQLError(`The request has ${size[of]} ${words}; ${limits[of]} are allowed. ${remedy}`, {
            extensions: { limit: { requested: size[of], maximum: limits[of] }, [LIMIT_CODE]: code },
          }),
        );
      }
    },
  });
}
