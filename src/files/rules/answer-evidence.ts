import { type Answer, type Evidence } from '../../assessments/answer.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { type Criterion } from '../../frameworks/framework.js';
import { type AnswerValue } from '../../scoring/method.js';
import { type Register } from '../register.js';
import { type AnswerContext } from './answer-context.js';
import { unknownCode } from './unknown-code.js';

/** What a piece of evidence cites is there. */
export function evidenceFindings(evidence: Evidence, register: Register, path: Finding['path']): readonly Finding[] {
  const { instrument, provision, source } = evidence;
  if (instrument === undefined) {
    if (provision !== undefined) {
      return [
        { path: [...path, 'provision'], message: `the provision "${provision}" is of no act: name its "instrument"` },
      ];
    }
    return source === undefined ? [{ path, message: 'this evidence names neither an instrument nor a source' }] : [];
  }
  const known = {
    has: register.hasInstrument,
    get codes() {
      return register.instrumentCodes();
    },
  };
  const unknown = unknownCode('instrument', instrument, known, [...path, 'instrument']);
  const act = unknown.length > 0 ? undefined : register.instrument(instrument);
  if (!act || provision === undefined) return unknown;
  const pinpoints = (act.provisions ?? []).map(({ pinpoint }) => pinpoint);
  if (pinpoints.includes(provision)) return [];
  const message = `unknown provision "${provision}" of ${instrument}.${didYouMean(provision, pinpoints)}`;
  return [{ path: [...path, 'provision'], message }];
}

/** Whether values that stay possible leave the whole scale open, so that nothing is claimed; of an unknown criterion nothing is said. */
function leavesAllOpen(values: readonly AnswerValue[], criterion: Criterion | undefined): boolean {
  if (criterion?.scale.type !== 'choice') return criterion === undefined;
  const options = Object.entries(criterion.scale.options);
  const all = options.map(([, { points }]) => points);
  const left = options.filter(([code]) => values.includes(code)).map(([, { points }]) => points);
  return Math.min(...left) <= Math.min(...all) && Math.max(...left) >= Math.max(...all);
}

/** An answer that claims something (a value, or values that leave out others) has evidence, and what that cites is there. */
export function answerEvidence(answer: Answer, { criteria, register }: AnswerContext): readonly Finding[] {
  const { value, unsure, disputed, evidence = [] } = answer;
  const cited = evidence.flatMap((each, index) => evidenceFindings(each, register, ['evidence', index]));
  if (evidence.length > 0) return cited;
  if (value !== undefined) {
    const message = `the answer to ${answer.criterion} has a value and no evidence: cite an instrument or a source`;
    return [{ path: ['value'], message }];
  }
  const possible = unsure ?? disputed;
  if (possible === undefined || leavesAllOpen(possible, criteria.get(answer.criterion))) return [];
  const key = unsure ? 'unsure' : 'disputed';
  const message = `the answer to ${answer.criterion} leaves values out ("${key}") and has no evidence: cite an instrument or a source`;
  return [{ path: [key], message }];
}
