import { type Answer, type Evidence } from '../../assessments/answer.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { type Register } from '../register.js';
import { type AnswerContext } from './answer-context.js';
import { unknownCode } from './unknown-code.js';

function evidenceFindings(evidence: Evidence, register: Register, path: Finding['path']): readonly Finding[] {
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

/** An answer with a value has evidence, and what evidence cites is there. */
export function answerEvidence(answer: Answer, { register }: AnswerContext): readonly Finding[] {
  const cited = (answer.evidence ?? []).flatMap((each, index) => evidenceFindings(each, register, ['evidence', index]));
  if (answer.value === undefined || (answer.evidence ?? []).length > 0) return cited;
  const message = `the answer to ${answer.criterion} has a value and no evidence: cite an instrument or a source`;
  return [{ path: ['value'], message }];
}
