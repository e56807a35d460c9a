import { constraintsHolding } from '../../assessments/assessment.js';
import { isOpen } from '../../scoring/uncertainty/layout.js';
import { type Assumption, type Model } from '../../scoring/uncertainty/assumption.js';
import { type Summary } from '../../scoring/uncertainty/summary.js';
import { type System } from '../../scoring/uncertainty/system.js';
import { type AssessmentData } from '../scoreboard.js';
import { switchedOffIn } from '../switched-off.js';

function ways(between: readonly ('declared' | { readonly method: string })[]): string {
  return between.map((way) => (way === 'declared' ? 'as declared' : way.method)).join(' or ');
}

function weightsInWords(how: Extract<Assumption, { vary: 'weights' }>['how']): string {
  if (how.method === 'noise') return `each up to ± ${Number((how.share * 100).toPrecision(6))} %`;
  if (how.method === 'sets') return `${how.sets.length} sets, each as likely`;
  return `a Dirichlet distribution around the declared, concentration ${how.concentration}`;
}

/** An assumption in a few words: `weights: each up to ± 25 %`. */
export function assumptionInWords(assumption: Assumption): string {
  const { elements } = assumption;
  const of = elements && assumption.vary !== 'leave-out' ? ` (${elements.join(', ')})` : '';
  switch (assumption.vary) {
    case 'weights':
      return `weights${of}: ${weightsInWords(assumption.how)}`;
    case 'points': {
      const { within = 1 } = assumption;
      return `points of ordered answers${of}: between the least and the greatest, in their order${
        within === 1 ? '' : `, ${within} of the way`
      }`;
    }
    case 'answers':
      return `missing and doubtful answers${of}: each that is possible, as likely as the next`;
    case 'aggregate':
      return `mean${of}: ${ways(assumption.between)}`;
    case 'normalise':
      return `normalisation${of}: ${ways(assumption.between)}`;
    case 'missing':
      return `missing values${of}: ${ways(assumption.between)}`;
    case 'impute':
      return `imputation${of}: ${ways(assumption.between)}`;
    case 'treat':
      return `outliers${of}: ${ways(assumption.between)}`;
    case 'leave-out':
      return `left out: nothing, or one of ${assumption.elements.join(', ')}`;
  }
}

/**
 * What the reader must know before the figures: who has a score at all, what is drawn, what is not used. Answers to
 * questions that do not apply are not counted: whatever they are, they decide nothing. Sentences.
 */
export function robustnessNotes(
  data: AssessmentData,
  model: Model,
  system: System,
  summary: Summary,
): readonly string[] {
  const subjects = summary.units.length;
  const scored = summary.units.filter(({ declared }) => declared !== null).length;
  const never = summary.units.filter((unit) => unit.scored === 0).length;
  const isOff = switchedOffIn(data);
  const given = Object.entries(model.answers).flatMap(([code, column]) =>
    column.slice(0, subjects).filter((_, unit) => !isOff(code, unit)),
  );
  const open = given.filter(isOpen).length;
  const drawn = system.layout.answers.filter(
    ({ criterion, unit }) => unit < subjects && !isOff(criterion.code, unit),
  ).length;
  const notes: string[] = [];
  if (scored === 0 && never < subjects) {
    notes.push('As the answers are, nobody has a score: places are those of draws over what the answers can be.');
  } else if (scored < subjects) {
    notes.push(`As the answers are, ${scored} of ${subjects} have a score.`);
  }
  if (drawn > 0) {
    notes.push(
      `${drawn} of ${given.length} answers are open and drawn, each value that is possible as likely as the next.`,
    );
  }
  if (open > drawn) notes.push(`${open - drawn} of ${given.length} answers are open and not drawn.`);
  if (drawn > 0 && constraintsHolding(data.assessment).length > 0) {
    notes.push('What is published of the set as a whole is not used: no draw is refused for contradicting it.');
  }
  if (summary.refused > 0) {
    notes.push(
      `${summary.refused} of ${summary.draws} draws gave no score: the method cannot take what they left, such as a column without a difference.`,
    );
  }
  if (never > 0) notes.push(`${never} of ${subjects} have a score in no draw, so no place.`);
  return notes;
}
