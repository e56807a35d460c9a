import { dateFault } from '../../common/date-fault.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { spanOf } from '../../common/legal-date.js';
import { type Finding } from '../../common/finding.js';
import { type Criterion } from '../../frameworks/framework.js';
import { type AnswerScale, type AnswerValue } from '../../scoring/method.js';
import { ticked } from '../../scoring/points.js';

function checklistFault(
  value: string,
  code: string,
  scale: Extract<AnswerScale, { type: 'checklist' }>,
): string | null {
  if (ticked(scale, value) !== null) return null;
  const options = Object.keys(scale.options);
  const unknown = value.split(' ').find((each) => !options.includes(each));
  const why = unknown === undefined ? ' Give each code once.' : didYouMean(unknown, options);
  return `"${value}" is no answer to ${code}, which takes codes of ${options.join(', ')} with a space between them, or none.${why}`;
}

function dateFaultOf(
  value: AnswerValue,
  code: string,
  { range: [first, last] }: Extract<AnswerScale, { type: 'date' }>,
): string | null {
  if (typeof value !== 'string') return `"${String(value)}" is no answer to ${code}, which takes a date in quotes`;
  const wrong = dateFault(value);
  if (wrong !== null) return `"${value}" is no answer to ${code}, which takes a date: it ${wrong}`;
  const [given, from, until] = [spanOf(value), spanOf(first), spanOf(last)];
  const isWithin = given && from && until && given.earliest >= from.earliest && given.latest <= until.latest;
  return isWithin ? null : `${value} is out of range: ${code} takes ${first} to ${last}`;
}

function fault(value: AnswerValue, { code, scale }: Criterion): string | null {
  switch (scale.type) {
    case 'choice': {
      const options = Object.keys(scale.options);
      if (typeof value === 'string' && options.includes(value)) return null;
      return `"${String(value)}" is no answer to ${code}, which takes ${options.join(', ')}.${didYouMean(String(value), options)}`;
    }
    case 'checklist':
      return checklistFault(String(value), code, scale);
    case 'date':
      return dateFaultOf(value, code, scale);
    case 'boolean':
      return typeof value === 'boolean' ? null : `"${value}" is no answer to ${code}, which takes true or false`;
    case 'number': {
      const [least, greatest] = scale.range;
      if (typeof value !== 'number') return `"${String(value)}" is no answer to ${code}, which takes a number`;
      return value >= least && value <= greatest
        ? null
        : `${value} is out of range: ${code} takes ${least} to ${greatest}${scale.unit === undefined ? '' : ` (${scale.unit})`}`;
    }
  }
}

/** A value is one that its criterion's scale admits. */
export function answerValue(value: AnswerValue, criterion: Criterion, path: Finding['path']): readonly Finding[] {
  const message = fault(value, criterion);
  return message === null ? [] : [{ path, message }];
}
