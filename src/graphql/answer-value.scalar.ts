import { GraphQLError, GraphQLScalarType } from 'graphql';

type AnswerValue = string | number | boolean;

function answerValue(value: unknown): AnswerValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new GraphQLError('AnswerValue is a text, a finite number, true or false');
}

/** What an answer may be: text, number or yes/no, as the data files write it. */
export const AnswerValueScalar = new GraphQLScalarType<AnswerValue, AnswerValue>({
  name: 'AnswerValue',
  description:
    'An answer as the data files write it: the code of an option (a text), a number, or yes or no (true or false). Which of them, the scale of the criterion says.',
  serialize: answerValue,
  parseValue: answerValue,
});
