import { textIn } from '../common/localised-text.js';
import { type Criterion } from '../frameworks/framework.js';
import { type SettledAnswer } from '../scoreboards/scoreboard.js';
import { valueLabel } from './answer-words.js';
import { type Locale } from './language/locale.js';
import { type Reading } from './reading.js';
import { capitalised, listed, sentence } from './words.js';

/** A remark on one act: `ALB-CYBER-2024 art. 3: in force (…)`. */
const ON_ACT = /^([A-Z][A-Z0-9-]+-\d{4}[A-Z0-9-]*|[A-Z]{2,3}-[A-Z0-9-]+)\b[^:]*: (.+)$/s;

/** Codes of answers in a remark about what nobody searched, in the words of the framework. */
function withLabels(remark: string, criterion: Criterion, locale: Locale): string {
  const match = /^Nobody has searched whether (.+) holds?\.?$/.exec(remark);
  if (!match) return remark;
  const labels = (match[1] ?? '').split(' or ').map((code) => `“${valueLabel(criterion, code, locale)}”`);
  return `Nobody has searched whether ${labels.join(' or ')} holds.`;
}

/**
 * The remarks on an answer, each thing said once: what is said alike of several provisions or acts is said together,
 * and acts go by their title where there is more than one.
 */
export function remarkWords(criterion: Criterion, answer: SettledAnswer, reading: Reading): string {
  const said = new Map<string, Set<string>>();
  for (const remark of answer.remarks) {
    const match = ON_ACT.exec(remark);
    const act = match?.[1] !== undefined && reading.instrument(match[1]) ? match[1] : null;
    const text = act === null ? withLabels(remark, criterion, reading.locale) : (match?.[2] ?? '');
    const acts = said.get(text) ?? new Set();
    if (act !== null) acts.add(act);
    said.set(text, acts);
  }
  const several = new Set(answer.evidence.flatMap(({ instrument }) => instrument ?? [])).size > 1;
  const remarks = [...said].map(([text, acts]) => {
    if (acts.size === 0 || (acts.size === 1 && !several)) return sentence(capitalised(text));
    const titles = [...acts].map((code) => textIn(reading.instrument(code)?.title ?? { en: code }, reading.language));
    return sentence(`${listed(titles)}: ${text}`);
  });
  return [...(answer.justification === '' ? [] : [sentence(answer.justification)]), ...remarks].join(' ');
}
