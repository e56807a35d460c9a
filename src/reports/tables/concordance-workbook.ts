import { type Source } from '../../common/source.js';
import { textIn } from '../../common/localised-text.js';
import { ALIGNMENT_STATUSES } from '../../scoreboards/alignment/alignment.js';
import { type Concordance, type ConcordanceMatrix } from '../../scoreboards/alignment/concordance-result.js';
import { type AssessmentData } from '../../scoreboards/scoreboard.js';
import { ALIGNMENT_NOTE, countsInWords, STATUS_MEANINGS, STATUS_WORDS, statusInWords } from '../concordance-words.js';
import { dateInWords } from '../date-format.js';
import { CONCORDANCE_COLUMNS } from './concordance-table.js';
import { type Sheet } from './sheet.js';

function sourceLine({ title, pinpoint, date, href, licence }: Source): string {
  return [title, pinpoint, date === undefined ? '' : dateInWords(date), href, licence].filter(Boolean).join(', ');
}

/** What a reader must know of the numbers and words, for the second sheet. */
function notesSheet(data: AssessmentData, made: Concordance | ConcordanceMatrix, about: readonly string[][]): Sheet {
  const { assessment, framework } = data;
  const sources = [...new Set([...framework.sources, ...assessment.sources].map(sourceLine))];
  return {
    name: 'Reading notes',
    columns: [
      { title: 'What', width: 26 },
      { title: 'Note', width: 110 },
    ],
    rows: [
      ...about,
      ['Assessment', `${textIn(assessment.title, 'en')} (${made.assessment})${made.draft ? ', a draft' : ''}`],
      ['Framework', `${textIn(framework.title, 'en')} (${made.framework})`],
      ['Law as of', dateInWords(made.asOf)],
      ['Alignment', ALIGNMENT_NOTE],
      ...ALIGNMENT_STATUSES.map((status) => [`Alignment: ${STATUS_WORDS[status]}`, STATUS_MEANINGS[status]]),
      ['What it asks', 'In our own words; the act and its article stand beside it.'],
      ['In force', 'On the date above. Where no event says it, how it was derived stands in brackets.'],
      ['Confidence: seen', 'All that is cited was seen in a named source.'],
      ['Confidence: mixed', 'Some of it was seen, some is believed only.'],
      ['Confidence: unverified', 'It is believed only: it never makes an obligation fulfilled.'],
      ['Questions of others', 'What other frameworks and publications ask on the same matter, and how that maps.'],
      ...sources.map((line) => ['Source', line]),
      ['Licence of the answers', assessment.licence],
      ['Licence of the framework', framework.licence],
      ...made.designations.map(({ jurisdictionName, mark, text }) => [`${jurisdictionName}${mark}`, text]),
      ['Engine', `Merilo ${made.engine}`],
      ['Digest', made.digest],
    ],
  };
}

/** The table of concordance of a jurisdiction as two sheets: the table, and how it is to be read. */
export function concordanceSheets(data: AssessmentData, made: Concordance): readonly Sheet[] {
  const mark = made.designations[0]?.mark ?? '';
  return [
    {
      name: 'Concordance',
      columns: CONCORDANCE_COLUMNS,
      rows: made.rows.map((row) => CONCORDANCE_COLUMNS.map(({ of }) => of(row))),
    },
    notesSheet(data, made, [
      ['Table of concordance', `${made.jurisdictionName}${mark}`],
      ['Obligations', countsInWords(made.counts)],
    ]),
  ];
}

/** Obligations × jurisdictions as two sheets. */
export function matrixSheets(data: AssessmentData, made: ConcordanceMatrix): readonly Sheet[] {
  const marks = new Map(made.designations.map(({ jurisdiction, mark }) => [jurisdiction, mark]));
  const named = made.jurisdictions.map((place) => ({
    ...place,
    name: `${place.jurisdictionName}${marks.get(place.jurisdiction) ?? ''}`,
  }));
  return [
    {
      name: 'Concordance',
      columns: [
        { title: 'Obligation', width: 12 },
        { title: 'Act', width: 24 },
        { title: 'Article', width: 14 },
        { title: 'Title', width: 40 },
        ...named.map(({ name }) => ({ title: name, width: 18 })),
      ],
      rows: made.rows.map(({ obligation, act, article, title, cells }) => [
        ...[obligation, act, article ?? '', title],
        ...cells.map(statusInWords),
      ]),
    },
    notesSheet(
      data,
      made,
      named.map(({ name, counts, isMemo }) => [isMemo ? `${name} (beside the others)` : name, countsInWords(counts)]),
    ),
  ];
}
