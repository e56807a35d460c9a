import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { type Criterion } from '../../frameworks/framework.js';
import { type AnswerValue } from '../../scoring/method.js';

function fault(value: AnswerValue, { code, scale }: Criterion): string | null {
  switch (scale.type) {
    case 'choice': {
      const options = Object.keys(scale.options);
      if (typeof value === 'string' && options.includes(value)) return null;
      return `"${String(value)}" is no answer to ${code}, which takes ${options.join(', ')}.${didYouMean(String(value), options)}`;
    }
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
