import { canonicalJson } from '../../common/canonical-json.js';
import { textIn } from '../../common/localised-text.js';
import { type Framework } from '../../frameworks/framework.js';
import { listFramework } from '../../frameworks/listed-framework.js';
import { citationOf } from '../../scoreboards/explain.js';
import { type ScoreRow, type SettledAnswer } from '../../scoreboards/scoreboard.js';
import { citationLine } from '../citation-line.js';
import { type Assessed } from '../reading.js';
import { type CsvValue } from './csv.js';
import { type DataColumn } from './data-columns.js';
import { printedPlaces } from './printed-place.js';
import { remarkTexts } from '../../scoreboards/remark.js';

/** One row of the table of data: a jurisdiction on an element, with what its score rests on. */
export type DataRow = Readonly<Record<DataColumn['name'], CsvValue>>;

/** The answer as it stands in a cell: a value, or all values that stay possible. */
export function answerCell({ value, candidates }: SettledAnswer): CsvValue {
  return value ?? (candidates.map(String).join(' | ') || null);
}

/** Why this answer, with the remarks that the reader must know. */
export function justificationCell({ justification, remarks }: SettledAnswer): string | null {
  return [justification, ...remarkTexts(remarks)].filter(Boolean).join(' ') || null;
}

type Standing = Pick<DataRow, 'title' | 'kind' | 'parent' | 'weight' | 'method'>;

const NOWHERE: Omit<Standing, 'title'> = { kind: 'roll-up', parent: null, weight: null, method: null };

/** Where each element stands in the framework, roll-ups beside the tree. */
export function standings(framework: Framework): ReadonlyMap<string, Standing> {
  const { elements, rollUps } = listFramework(framework);
  const ofTree = elements.map(({ code, title, kind, parent, weight, method }): [string, Standing] => [
    code,
    { title: textIn(title, 'en'), kind, parent, weight, method: kind === 'element' ? method : null },
  ]);
  const beside = rollUps.map(({ code, title, missing }): [string, Standing] => {
    const method = canonicalJson({ aggregate: { method: 'arithmetic' }, missing });
    return [code, { title: textIn(title, 'en'), kind: 'roll-up', parent: null, weight: null, method }];
  });
  return new Map([...beside, ...ofTree]);
}

/**
 * The table of data: every row of the scoreboard, those of subjects first and memo rows after them, with the answer
 * and its evidence where the element is a criterion. Numbers are those of the scoreboard, unrounded. A CSV leaves memo
 * rows out (`subjects`), as `score --format csv` does: whoever takes the mean of a column counts no place twice.
 */
export function dataRows({ data, board }: Assessed, whose: 'all' | 'subjects' = 'all'): readonly DataRow[] {
  const places = printedPlaces(data);
  const elements = standings(data.framework);
  const answers = new Map(board.answers.map((answer) => [`${answer.jurisdiction} ${answer.criterion}`, answer]));
  const rowOf =
    (role: 'subject' | 'memo') =>
    (row: ScoreRow): DataRow => {
      const answer = answers.get(`${row.jurisdiction} ${row.element}`);
      const evidence = answer?.evidence.map((piece) => citationLine(citationOf(piece, data, 'en'))) ?? [];
      const place = places.get(row.jurisdiction);
      return {
        ...row,
        answer: answer ? answerCell(answer) : null,
        origin: answer?.origin ?? null,
        justification: answer ? justificationCell(answer) : null,
        evidence: evidence.join('; ') || null,
        role,
        name: place?.name ?? row.jurisdiction,
        designation: place?.footnote ?? null,
        ...(elements.get(row.element) ?? { ...NOWHERE, title: row.element }),
      };
    };
  const subjects = board.scores.map(rowOf('subject'));
  return whose === 'subjects' ? subjects : [...subjects, ...board.memo.map(rowOf('memo'))];
}
