import { textIn } from '../common/localised-text.js';
import {
  ALIGNMENT_NOTE,
  commitmentLine,
  countsInWords,
  deadlineWords,
  forceLine,
  mappedLine,
  provisionLine,
  STATUS_SIGNS,
  STATUS_WORDS,
  statusInWords,
} from '../reports/concordance-words.js';
import { dateInWords } from '../reports/date-format.js';
import { ALIGNMENT_STATUSES } from '../scoreboards/alignment/alignment.js';
import {
  type Concordance,
  type ConcordanceMatrix,
  type ConcordanceRow,
} from '../scoreboards/alignment/concordance-result.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { type PrintedNames } from './printed-names.js';
import { wrap } from './wrap.js';

function headLine({ assessment }: AssessmentData, made: Concordance | ConcordanceMatrix, who: string): string {
  const draft = made.draft ? ', draft' : '';
  return `${who}${textIn(assessment.title, 'en')}, as of ${dateInWords(made.asOf)} (${made.framework}${draft})`;
}

const LEGEND = ALIGNMENT_STATUSES.map((status) => `${STATUS_SIGNS[status]} ${STATUS_WORDS[status]}`).join(' ');

function rowLines(row: ConcordanceRow, width: number): readonly string[] {
  const { obligation, article, title, words, status, justification, provisions, gap, commitment, mapped } = row;
  const name = [obligation, article ?? '', title].filter(Boolean).join('  ');
  const under = (text: string, mark = ''): readonly string[] =>
    text === '' ? [] : [wrap(text, `    ${mark}`, mark === '' ? '    ' : '      ', width)];
  const deadline = commitment ? deadlineWords(commitment) : '';
  return [
    wrap(`${name}: ${statusInWords(row)}`, `${STATUS_SIGNS[status]} `, '    ', width),
    ...under(words),
    ...under(justification),
    ...provisions.flatMap((provision) => [
      ...under(provisionLine(provision), '§ '),
      ...under([forceLine(provision), provision.confidence].filter(Boolean).join('; '), '  '),
    ]),
    ...row.remarks.flatMap((remark) => under(remark, '! ')),
    ...under(gap ?? '', 'gap: '),
    ...under(commitment ? commitmentLine(commitment) : '', `commitment${deadline === '' ? '' : `, ${deadline}`}: `),
    ...mapped.flatMap((question) => under(mappedLine(question), '~ ')),
  ];
}

/** The table of concordance of a jurisdiction for a terminal: an obligation after the other, under its part and its act. */
export function concordanceLines(
  data: AssessmentData,
  made: Concordance,
  names: PrintedNames,
  width: number,
): readonly string[] {
  let above = '';
  const body = made.rows.flatMap((row) => {
    const heading = [row.act, ...row.parts].filter(Boolean).join(' · ');
    const isNew = heading !== above;
    above = heading;
    return [...(isNew ? ['', wrap(heading, '', '  ', width)] : []), ...rowLines(row, width)];
  });
  return [
    wrap(headLine(data, made, `${names.of(made.jurisdiction)}: `), '', '  ', width),
    countsInWords(made.counts),
    ...body,
    '',
    LEGEND,
    wrap(ALIGNMENT_NOTE, '', '', width),
    ...names.footnotes([made.jurisdiction], width),
  ];
}

/** A text in so many columns, cut where it is longer. */
function fit(text: string, columns: number): string {
  const letters = [...text];
  return letters.length > columns
    ? `${letters.slice(0, columns - 1).join('')}…`
    : text + ' '.repeat(columns - letters.length);
}

/** Columns that a jurisdiction takes. */
const EACH = 8;
const LEAST_NAME = 28;

/** Obligations × jurisdictions for a terminal, as many jurisdictions abreast as its columns take. */
export function matrixLines(
  data: AssessmentData,
  made: ConcordanceMatrix,
  names: PrintedNames,
  width: number,
): readonly string[] {
  const abreast = Math.max(1, Math.min(made.jurisdictions.length, Math.floor((width - LEAST_NAME) / EACH)));
  const nameWidth = width - abreast * EACH;
  const blocks = Array.from({ length: Math.ceil(made.jurisdictions.length / abreast) }, (_, at) => {
    const from = at * abreast;
    const places = made.jurisdictions.slice(from, from + abreast);
    const line = (name: string, cells: readonly string[]): string =>
      `${fit(name, nameWidth - 1)} ${cells.map((cell) => fit(cell, EACH)).join('')}`.trimEnd();
    return [
      line(
        '',
        places.map(({ jurisdiction }) => jurisdiction),
      ),
      ...made.rows.map(({ obligation, article, title, cells }) =>
        line(
          [obligation, article ?? '', title].filter(Boolean).join(' '),
          cells
            .slice(from, from + abreast)
            .map(({ status, needsLook }) => `${STATUS_SIGNS[status]}${needsLook ? '!' : ''}`),
        ),
      ),
      ...ALIGNMENT_STATUSES.map((status) =>
        line(
          `${STATUS_SIGNS[status]} ${STATUS_WORDS[status]}`,
          places.map(({ counts }) => String(counts[status])),
        ),
      ),
      '',
    ];
  });
  const codes = made.jurisdictions.map(({ jurisdiction }) => jurisdiction);
  return [
    wrap(headLine(data, made, ''), '', '  ', width),
    '',
    ...blocks.flat(),
    LEGEND,
    wrap(
      '! beside a sign: nothing that the answer cites was in force on the date, so somebody must look again',
      '',
      '  ',
      width,
    ),
    wrap(ALIGNMENT_NOTE, '', '', width),
    ...names.footnotes(codes, width),
  ];
}
