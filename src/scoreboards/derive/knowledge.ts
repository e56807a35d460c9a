import { type LegalDate } from '../../common/legal-date.js';
import { type Instrument } from '../../instruments/instrument.js';
import { linkActs } from '../../instruments/time/linked-acts.js';
import { type AssessmentData } from '../scoreboard.js';
import { type Knowledge } from '../settle.js';

/** What is known of a place, law, searches and typed answers, to settle an answer on a date. */
export type KnowledgeOn = (jurisdiction: string, asOf: LegalDate) => Knowledge;

/** Gathered once for each set of data, which is never changed. */
const GATHERED = new WeakMap<AssessmentData, KnowledgeOn>();

function gathered(data: AssessmentData): KnowledgeOn {
  const places = new Map(data.jurisdictions.map((place) => [place.code, place]));
  const states = new Set(data.jurisdictions.flatMap(({ partOf }) => partOf ?? []));
  const acts = linkActs(data.instruments, (code) => places.get(code)?.commencement);
  const holds = new Set(acts.map(({ code }) => code));
  const own = new Map<string, Instrument[]>();
  for (const act of acts) {
    const before = own.get(act.jurisdiction);
    if (before) before.push(act);
    else own.set(act.jurisdiction, [act]);
  }
  return (jurisdiction, asOf) => ({
    jurisdiction,
    register: {
      instruments: own.get(jurisdiction) ?? [],
      usual: places.get(jurisdiction)?.commencement,
      asOf,
      holds,
      hasEntities: states.has(jurisdiction),
      vocabulary: data.subjects,
    },
    coverage: data.coverage.filter((record) => record.jurisdiction === jurisdiction),
    answers: data.answers[jurisdiction] ?? [],
    acts,
    rulings: data.rulings,
  });
}

/**
 * What the data of an assessment know of any place on any date: its own acts with what follows from others (linked), the
 * searches of it, the answers typed for it, the rulings on the questions. A place of which they know nothing has none.
 */
export function knowledgeIn(data: AssessmentData): KnowledgeOn {
  const known = GATHERED.get(data) ?? gathered(data);
  GATHERED.set(data, known);
  return known;
}
