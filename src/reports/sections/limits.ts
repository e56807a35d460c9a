import { textIn } from '../../common/localised-text.js';
import { evidenceHorizon } from '../../scoreboards/evidence-horizon.js';
import { type Block, bold, type Run } from '../blocks.js';
import { type Context } from '../context.js';
import { dateInWords } from '../date-format.js';
import { type Reading } from '../reading.js';
import { type Tally, tally } from '../tally.js';
import { agree, counted, listed, ofSet, sentence } from '../words.js';

function translationWords(reading: Reading): string {
  const marked = reading.board.answers.flatMap(({ evidence }) =>
    evidence.flatMap(({ translation }) => translation ?? []),
  );
  const count = (kind: 'official' | 'unofficial' | 'machine'): number => marked.filter((each) => each === kind).length;
  const said = (['official', 'unofficial', 'machine'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${counted(count(kind), 'piece', 'pieces')} of evidence read in ${kind} translation`);
  const rest = 'English titles of acts and descriptions of provisions are ours; no native reader has checked them.';
  return said.length === 0 ? rest : `${sentence(said.join('; '))} ${rest}`;
}

function unverifiedWords(unverified: number, all: number): string {
  if (unverified === 0)
    return `Something was seen of each of the ${counted(all, 'act')} of the register; which fields were not is said beside each.`;
  return `${ofSet(unverified, all)} acts of the register ${agree(unverified, 'is', 'are')} believed to exist and nothing of ${agree(unverified, 'it', 'them')} was seen.`;
}

function missingWords({ assessed, all, unverified, unsure, open }: Tally): string {
  const rest = [
    unverified > 0 ? `${counted(unverified, 'rests', 'rest')} on unverified sources only` : '',
    unsure > 0 ? `${counted(unsure, 'lies', 'lie')} between answers` : '',
    open > 0 ? `${counted(open, 'is', 'are')} not known` : '',
  ].filter((part) => part !== '');
  const told = `${ofSet(assessed, all)} answers ${agree(assessed, 'is', 'are')} assessed`;
  const gaps =
    rest.length === 0
      ? ''
      : ' What exists gets documented, so gaps are no accident: a wide interval is the honest answer.';
  return `${rest.length === 0 ? told : `${told}; ${listed(rest)}`}.${gaps}`;
}

/** Items in two columns of about equal length, in small type. */
function inTwoColumns(items: readonly (readonly Run[])[]): Block {
  const lengthOf = (some: readonly (readonly Run[])[]): number =>
    some.reduce((sum, runs) => sum + runs.reduce((letters, { text }) => letters + text.length, 40), 0);
  const half = items.findIndex((_, index) => 2 * lengthOf(items.slice(0, index + 1)) >= lengthOf(items)) + 1;
  const list = (some: readonly (readonly Run[])[]): Block => ({
    kind: 'list',
    ordered: false,
    small: true,
    items: some,
  });
  if (items.length < 2) return list(items);
  return { kind: 'columns', share: 0.5, left: [list(items.slice(0, half))], right: [list(items.slice(half))] };
}

/** What the reader must know before relying on a number. */
export function limitsBlocks(context: Context): readonly Block[] {
  const { reading, template } = context;
  const { assessment, instruments } = reading.data;
  const { wording } = template;
  const law = instruments.length > 0;
  const count = tally(reading);
  const horizon = evidenceHorizon(reading);
  const unverified = instruments.filter(({ confidence }) => confidence === 'unverified').length;
  const quoted = reading.board.comparators.filter(
    ({ comparator }) => comparator.kind === 'quoted' || comparator.kind === 'composed',
  ).length;
  const computed = reading.board.comparators.length - quoted;
  const cited = new Set(
    reading.board.answers.flatMap(({ evidence }) => evidence.flatMap(({ instrument }) => instrument ?? [])),
  );
  const presumed = instruments
    .filter(({ code }) => cited.has(code))
    .flatMap((act) =>
      act.presumed
        ? [`${textIn(act.title, reading.language)}: ${reading.designations.in(sentence(act.presumed.reason))}`]
        : [],
    );
  const items: Run[][] = [
    [
      bold(law ? 'Legal cut-off. ' : 'Reference date. '),
      {
        text: `${law ? 'The law' : 'The state'} of ${dateInWords(reading.board.asOf)} is assessed.${assessment.window ? ` ${reading.designations.in(sentence(assessment.window.note))}` : ''}`,
      },
    ],
    [
      bold('Evidence horizon. '),
      {
        text:
          horizon === null
            ? 'No source bears a date.'
            : `The newest source is of ${dateInWords(horizon)}. What was published later is not known here.`,
      },
    ],
    ...(reading.hasMarks
      ? [
          [
            bold('What is missing. '),
            {
              text: missingWords(count),
            },
          ],
        ]
      : [[bold('What is missing. '), { text: `${ofSet(count.assessed, count.all)} values are there.` }]]),
    ...(instruments.length > 0
      ? [
          [
            bold('Unverified law. '),
            {
              text: unverifiedWords(unverified, instruments.length),
            },
          ],
        ]
      : []),
    ...(presumed.length > 0 ? [[bold('Presumed. '), { text: presumed.join(' ') }]] : []),
    [
      bold(assessment.submittedToGovernments ? `${wording.submitted}. ` : `${wording.notSubmitted}. `),
      {
        text: assessment.submittedToGovernments
          ? 'They have had the opportunity to reply.'
          : 'They have not seen these answers and have had no opportunity to reply.',
      },
    ],
    ...(reading.hasMarks ? [[bold('Translation. '), { text: translationWords(reading) }]] : []),
    [
      bold('Quoted and computed. '),
      {
        text: `Every score and interval here is computed from the answers. Of ${counted(reading.board.comparators.length, 'comparator')}, ${quoted} ${agree(quoted, 'is', 'are')} quoted from publications or composed from quoted shares, ${computed} ${agree(computed, 'is', 'are')} computed from members’ own values. Where a publication’s figure cannot be reproduced, both stand side by side.`,
      },
    ],
    ...(reading.board.release === null
      ? [
          [
            bold(`${wording.draft}. `),
            { text: 'Nothing here has been released. A release is final and cited by its date; this file may change.' },
          ],
        ]
      : []),
    [
      bold('Check it. '),
      {
        text: `The numbers travel with this file as scores.json and data.json; “merilo verify” recomputes them. Data ${reading.board.digest}; results ${reading.board.resultDigest}; engine ${reading.board.engine}.`,
      },
    ],
    ...(assessment.note === undefined ? [] : [[bold('Note. '), { text: reading.designations.in(assessment.note) }]]),
  ];
  return [inTwoColumns(items)];
}
