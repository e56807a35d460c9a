import { answerLabel, pinpoints, valueLabel } from '../../answer-words.js';
import { type Block, body, bold, muted, type Row, type Run, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { type SingleChange, singleChanges } from '../../single-changes.js';

/** The most criteria in the table: those with the largest gains. */
const MOST_ROWS = 24;

/** A law elsewhere on which a full and verified answer rests: who has it, and the provision. */
function modelRuns({ reading, locale }: Context, { criterion, to }: SingleChange, code: string): readonly Run[] {
  for (const subject of reading.subjects) {
    const answer = subject === code ? undefined : reading.answer(subject, criterion.code);
    if (!answer || answer.value !== to || answer.unverified) continue;
    const [cited] = answer.evidence.filter(({ instrument }) => instrument !== undefined);
    const act = cited?.instrument === undefined ? undefined : reading.instrument(cited.instrument);
    if (!act) continue;
    const provisions = answer.evidence.flatMap(({ instrument, provision }) =>
      instrument === act.code && provision !== undefined ? [provision] : [],
    );
    const place = provisions.length === 0 ? '' : `, ${pinpoints(provisions.slice(0, 2), locale)}`;
    const title = `${locale.text(act.title)}${place}`;
    return [{ text: locale.say('profile.reform.model', { name: reading.name(subject), act: title }) }];
  }
  return [muted(locale.say('profile.reform.noModel'))];
}

function bestWords({ reading, locale }: Context, { criterion, to, asIn }: SingleChange): string {
  if (criterion.scale.type === 'checklist') return locale.say('profile.reform.everything');
  const value = valueLabel(criterion, to, locale);
  return asIn === null ? value : locale.say('profile.reform.asBest', { value, name: reading.name(asIn) });
}

function rowOf(context: Context, change: SingleChange, code: string): Row {
  const { reading, locale } = context;
  const { criterion, gain, reached } = change;
  const places = reading.scale.max - reading.scale.min > 10 ? 1 : 3;
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${criterion.code} `), locale.text(criterion.title)),
      textCell(answerLabel(criterion, reading.answer(code, criterion.code), context)),
      textCell(bestWords(context, change)),
      textCell(bold(`+${locale.decimal(gain, places)}`)),
      textCell(locale.decimal(reached, places)),
      textCell(...modelRuns(context, change, code)),
    ],
  };
}

/** What would surely move the score, one criterion at a time: reform told apart from finding out. */
export function reformBlocks(context: Context, code: string): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const changes = singleChanges(reading, code);
  if (changes === null) return [body(say('profile.reform.relative'))];
  if (changes.length === 0) return [body(say('profile.reform.none'))];
  const shown = changes.slice(0, MOST_ROWS);
  const rest = changes.length - shown.length;
  const note = locale.runs('profile.reform.note');
  const group = (title: string, of: readonly SingleChange[]): readonly Row[] =>
    of.length === 0 ? [] : [{ kind: 'group', title }, ...of.map((change) => rowOf(context, change, code))];
  return [
    {
      kind: 'table',
      label: numbering.table(),
      title: say('profile.reform.title', { count: changes.length }),
      density: 'dense',
      columns: [
        { title: say('profile.column.criterion'), width: 104, align: 'left' },
        { title: say('profile.column.now'), width: 84, align: 'left' },
        { title: say('profile.column.best'), width: 92, align: 'left' },
        { title: say('profile.column.gain'), width: 42, align: 'right' },
        { title: say('profile.column.reached'), width: 50, align: 'right' },
        { title: say('profile.column.model'), width: 124, align: 'left' },
      ],
      rows: [
        ...group(
          say('profile.reform.change'),
          shown.filter(({ isKnown }) => isKnown),
        ),
        ...group(
          say('profile.reform.findOut'),
          shown.filter(({ isKnown }) => !isKnown),
        ),
      ],
      notes: [rest > 0 ? [{ text: `${say('brief.more', { count: rest })}. ` }, ...note] : note],
    },
  ];
}
