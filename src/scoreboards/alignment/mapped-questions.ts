import {
  isMappedElement,
  type MappedElement,
  type Mapping,
  type QuotedQuestion,
  turned,
} from '../../assessments/mapping.js';
import { type QuestionRelation } from '../../assessments/comparator.js';
import { textIn } from '../../common/localised-text.js';
import { elementsOf, type Framework, isCriterion } from '../../frameworks/framework.js';
import { type MappedQuestion } from './concordance-result.js';

/** What a question of a framework asks: its words, or the title of an element above; null where neither is at hand. */
export function wordsOf({ framework, element }: MappedElement, frameworks: readonly Framework[]): string | null {
  const found = frameworks.find(({ id, version }) => `${id}@${version}` === framework);
  const node = found && elementsOf(found.root).find(({ code }) => code === element);
  if (!node) return null;
  return textIn(isCriterion(node) ? node.question : node.title, 'en');
}

function mapped(
  mapping: Mapping,
  relation: QuestionRelation,
  other: MappedElement | QuotedQuestion,
  frameworks: readonly Framework[],
): MappedQuestion {
  const { code, reason, confidence } = mapping;
  const asked = isMappedElement(other)
    ? {
        framework: other.framework,
        publication: null,
        question: other.element,
        text: wordsOf(other, frameworks),
      }
    : { framework: null, publication: other.publication, question: other.question, text: other.text ?? null };
  return { mapping: code, relation, ...asked, reason, confidence };
}

/**
 * What is mapped to an element, from whichever side the mapping was written: each relation reads from the element to
 * the other question. In the order of the mappings; none where nothing is mapped.
 */
export function mappedQuestions(
  element: MappedElement,
  mappings: readonly Mapping[],
  frameworks: readonly Framework[],
): readonly MappedQuestion[] {
  const isIt = (side: MappedElement | QuotedQuestion): boolean =>
    isMappedElement(side) && side.framework === element.framework && side.element === element.element;
  return mappings.flatMap((mapping) => {
    if (isIt(mapping.from)) return [mapped(mapping, mapping.relation, mapping.to, frameworks)];
    if (isIt(mapping.to)) return [mapped(mapping, turned(mapping.relation), mapping.from, frameworks)];
    return [];
  });
}
