import { type Criterion } from '../frameworks/framework.js';
import { type OnAct, type Remark } from '../scoreboards/remark.js';
import { type SettledAnswer } from '../scoreboards/scoreboard.js';
import { valueLabel } from './answer-words.js';
import { type Locale } from './language/locale.js';
import { type Reading } from './reading.js';
import { capitalised, sentence } from './words.js';

function isOnAct(remark: Remark): remark is Extract<Remark, OnAct> {
  return remark.code === 'stands' || remark.code === 'doubt' || remark.code === 'lacks';
}

/** What is said of an act or provision: how it stands, what is not coded, what it lacks. */
function ofAct(remark: Extract<Remark, OnAct>, { say, original }: Locale): string {
  if (remark.code === 'doubt') return say(`remarks.doubt.${remark.doubt}`);
  if (remark.code === 'lacks') return original(remark.words);
  const { stage, truth, basis } = remark;
  const stands = say('remarks.stands', { stage, truth });
  return basis === '' ? stands : `${stands} (${original(basis)})`;
}

/** A remark that is not about one act, as a sentence. */
function aside(remark: Exclude<Remark, OnAct>, criterion: Criterion, reading: Reading): string {
  const { locale } = reading;
  const { say } = locale;
  switch (remark.code) {
    case 'searched':
      return say('remarks.searched', { search: remark.search });
    case 'search-not-enough':
      return say('remarks.searchNotEnough', { search: remark.search, why: remark.why, acts: remark.acts.join(', ') });
    case 'not-searched': {
      const labels = remark.answers.map((code) => locale.quote(valueLabel(criterion, code, locale)));
      return say('remarks.notSearched', { answers: locale.either(labels) });
    }
    case 'nothing':
      return remark.subjects.length === 0
        ? say('remarks.nothing')
        : say('remarks.nothingSearched', {
            subjects: locale.list(remark.subjects.map((code) => subjectTitle(code, reading))),
          });
    case 'override':
      return say('remarks.override', { reason: locale.original(remark.reason) });
    case 'ruled-since': {
      const { ruling, date, isSure } = remark;
      return say('remarks.ruledSince', { ruling, date: locale.date(date), sure: String(isSure) });
    }
    case 'turned-since': {
      const { act, turn, date, isSure } = remark;
      return say('remarks.turnedSince', { act, turn, date: locale.date(date), sure: String(isSure) });
    }
    case 'holds-apart': {
      const { from, until, asOf } = remark;
      const values = { from: from === null ? '' : locale.date(from), until: until === null ? '' : locale.date(until) };
      const open = from === null ? (until === null ? 'both' : 'from') : until === null ? 'until' : 'none';
      return say('remarks.holdsApart', { ...values, open, asOf: locale.date(asOf) });
    }
    case 'working':
      return locale.original(remark.words);
  }
}

function subjectTitle(code: string, { data, locale }: Reading): string {
  const subject = data.subjects.find((known) => known.code === code);
  return subject ? locale.text(subject.label) : code;
}

/**
 * Why an answer is as it is: the analyst's reason, then the remarks, each thing said once. What is said alike of several
 * provisions of an act is said together, and acts go by their titles where there is more than one.
 */
export function remarkWords(criterion: Criterion, answer: SettledAnswer, reading: Reading): string {
  const { locale } = reading;
  const acts = new Map<string, Set<string>>();
  const asides = new Set<string>();
  for (const remark of answer.remarks) {
    if (!isOnAct(remark)) asides.add(aside(remark, criterion, reading));
    else {
      const text = ofAct(remark, locale);
      acts.set(text, (acts.get(text) ?? new Set()).add(remark.act));
    }
  }
  const several = new Set(answer.evidence.flatMap(({ instrument }) => instrument ?? [])).size > 1;
  const told = [...acts].map(([text, codes]) => {
    if (codes.size === 1 && !several) return sentence(capitalised(text));
    const titles = [...codes].map((code) => locale.text(reading.instrument(code)?.title ?? { en: code }));
    return sentence(`${locale.list(titles)}: ${text}`);
  });
  const reason = answer.justification === '' ? [] : [locale.original(sentence(answer.justification))];
  return [...reason, ...told, ...asides].join(' ');
}
