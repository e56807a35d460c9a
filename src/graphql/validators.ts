import { isString, ValidateBy, type ValidationOptions } from 'class-validator';
import { instantFault } from '../common/instant.js';
import { spanOf } from '../common/legal-date.js';
import { codeOfCursor } from './cursor.js';

const CODE_LENGTH = 200;

/** Letters, digits and signs of every script, no control characters, no space at either end. */
const CODE = /^(?!\s)[^\p{C}\p{Zl}\p{Zp}]+(?<!\s)$/u;

function shown(value: unknown): string {
  const text = isString(value) ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isCode(value: unknown): boolean {
  return isString(value) && value.length <= CODE_LENGTH && CODE.test(value);
}

/** What is wrong with a date that a caller gave, and what to write; null where it is one. */
function dateFault(value: unknown): string | null {
  const text = isString(value) ? value : '';
  if (/^\d{4}(-\d{2}){0,2}$/.test(text)) {
    if (spanOf(text) !== null) return null;
    const part = text.length === 7 ? 'month' : 'day';
    return `"${text}" is no ${part} of the calendar. Write a ${part} that there is, such as ${part === 'month' ? '2014-05' : '2014-05-01'}.`;
  }
  return `"${shown(value)}" is no date. Write a day as 2014-05-01, a month as 2014-05 or a year as 2014.`;
}

/** A date of law in an argument: a day, a month or a year. */
export function IsLegalDate(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isLegalDate',
      validator: {
        validate: (value) => dateFault(value) === null,
        defaultMessage: (context) => `${context?.property}: ${dateFault(context?.value) ?? ''}`,
      },
    },
    options,
  );
}

/** An instant in an argument, or a day for its end. Whether it is past is not asked here. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  const fault = (value: unknown): string | null => instantFault(isString(value) ? value : shown(value));
  return ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: (value) => isString(value) && fault(value) === null,
        defaultMessage: (context) => `${context?.property}: ${fault(context?.value) ?? ''}`,
      },
    },
    options,
  );
}

/** A public code in an argument: printable, of a sane length. Whether there is such a thing is not asked here. */
export function IsCode(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCode',
      validator: {
        validate: isCode,
        defaultMessage: (context) =>
          `${context?.property}: "${shown(context?.value)}" cannot be a code. Write 1 to ${CODE_LENGTH} printable characters without spaces around them, as the field "code" gives them.`,
      },
    },
    options,
  );
}

/** A cursor that an earlier page gave. */
export function IsCursor(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCursor',
      validator: {
        validate: (value) => isString(value) && value.length <= 4 * CODE_LENGTH && isCode(codeOfCursor(value)),
        defaultMessage: (context) =>
          `${context?.property}: "${shown(context?.value)}" is no cursor. Take one from pageInfo.endCursor of an earlier page, or leave it out to begin.`,
      },
    },
    options,
  );
}
