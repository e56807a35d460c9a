import { type Evidence } from '../../assessments/answer.js';
import { canonicalJson } from '../../common/canonical-json.js';
import { criteriaOf, type Criterion } from '../../frameworks/framework.js';
import { answerLabel, restsOn } from '../../reports/answer-words.js';
import { localeOf } from '../../reports/language/locale.js';
import { readCatalogue } from '../../reports/language/read-catalogue.js';
import { withoutFences } from '../../reports/language/foreign.js';
import { Reading } from '../../reports/reading.js';
import { readTemplate } from '../../reports/read-template.js';
import { remarkWords } from '../../reports/remark-words.js';
import { worded } from '../../reports/worded.js';
import { type Assessed } from '../../scoreboards/assessed.js';
import { type SettledAnswer } from '../../scoreboards/scoreboard.js';
import { type RoundItem } from '../item.js';
import { type ReplyRow } from './reply-content.js';

/** What an answer rests on, a piece a line, with pinpoint, address and quotation. */
function evidenceWords(evidence: readonly Evidence[], reading: Reading): string {
  return evidence
    .map((piece) => {
      const { href, quote } = piece.source ?? {};
      const cited = restsOn([piece], reading).join('; ');
      return [
        [cited, ...(href === undefined ? [] : [href])].join(', '),
        ...(quote === undefined ? [] : [`“${quote}”`]),
      ].join('\n');
    })
    .join('\n');
}

function settledOn({ value, missing, candidates }: SettledAnswer): ReplyRow['settled'] {
  if (value !== null) return { value };
  return missing !== null && candidates.length === 0 ? { missing } : null;
}

/** What the assessors say, in the words that nobody's language changes. */
function shownText(criterion: Criterion, { answer, response }: RoundItem, settled: SettledAnswer): string {
  const { origin, value, missing, candidates, points, unverified, justification, evidence } = settled;
  const counts = { origin, value, missing, candidates, points, unverified, justification, evidence };
  return canonicalJson([criterion.code, answer, response, counts]);
}

/** The rows of a working sheet in a language, in the order of the framework, in the words of its report. */
export function replyRows(
  assessed: Assessed,
  items: readonly RoundItem[],
  language: string,
  sha256: (text: string) => string,
): readonly ReplyRow[] {
  const locale = localeOf(readCatalogue(language));
  const template = worded(readTemplate('worksheet'), locale);
  const reading = new Reading(assessed, locale);
  const byCriterion = new Map(items.map((item) => [item.criterion, item]));
  return criteriaOf(assessed.data.framework.root).flatMap((criterion): readonly ReplyRow[] => {
    const item = byCriterion.get(criterion.code);
    const settled = item && reading.answer(item.jurisdiction, criterion.code);
    if (!item || !settled) return [];
    const { version, state, reply, response } = item;
    const told = {
      answer: answerLabel(criterion, settled, { reading, template }),
      points: locale.earned(settled.points),
      justification: settled.justification,
      evidence: evidenceWords(settled.evidence, reading),
      remarks: remarkWords(criterion, { ...settled, justification: '' }, reading),
      signed: reply?.signed?.on ?? '',
      response: response?.text ?? '',
    };
    const plain = Object.entries(told).map(([key, text]) => [key, text === '' ? null : withoutFences(text)] as const);
    return [
      {
        criterion,
        version,
        state,
        told: Object.fromEntries(plain) as ReplyRow['told'],
        shown: `sha256:${sha256(shownText(criterion, item, settled))}`,
        settled: settledOn(settled),
        reply,
      },
    ];
  });
}
