import { type Robustness } from '../../../scoreboards/robustness/robustness-result.js';
import { type Block, body, bold, type Column, muted, type Row, type Run, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { rankRanges } from '../../rank-ranges.js';
import { byStanding } from '../standing.js';
import { nearest } from './position.js';

/** The most subjects in the table; of more, those nearest are shown. */
const MOST_ROWS = 12;

type UnitRanges = Robustness['units'][number];

/** Ticks of a scale of places: the first, the last, and some between. */
function scaleOfPlaces(last: number): NonNullable<Column['scale']> {
  const step = Math.max(1, Math.ceil(last / 6));
  const places = Array.from({ length: last }, (_, index) => index + 1);
  const shown = places.filter((place) => place === 1 || place === last || (place % step === 0 && last - place >= step));
  return { min: 1, max: Math.max(2, last), ticks: shown.map((at) => ({ at, label: String(at) })) };
}

function rowOf({ reading, locale }: Context, unit: UnitRanges, code: string): Row {
  const own = unit.jurisdiction === code;
  const name = reading.name(unit.jurisdiction);
  const range = unit.low === null || unit.high === null ? '–' : `${places(unit.low)}–${places(unit.high)}`;
  const said = (text: string): ReturnType<typeof textCell> => textCell(own ? bold(text) : muted(text));
  return {
    kind: 'cells',
    highlighted: own,
    cells: [
      said(name),
      {
        kind: 'scale',
        low: unit.low,
        high: unit.high,
        points: unit.median === null ? [] : [unit.median],
        diamonds: [],
        alt: locale.say('profile.cell', { name, interval: range }),
      },
      said(unit.median === null ? '–' : places(unit.median)),
      said(range),
      said(locale.percent(unit.shares[0] ?? 0)),
    ],
  };
}

/** A place, which a quantile can leave between two: to the nearest whole. */
function places(rank: number): string {
  return String(Math.round(rank));
}

function pairWords({ reading, locale }: Context, made: Robustness, code: string): Block {
  const names = made.notRobust.flatMap(({ ahead, behind }) =>
    ahead === code ? [behind] : behind === code ? [ahead] : [],
  );
  const level = locale.percent(made.level);
  if (names.length === 0) return body(locale.say('profile.robustness.noPairs', { level }));
  const said = reading.subjects.filter((subject) => names.includes(subject)).map((subject) => reading.name(subject));
  return body(...locale.runs('profile.robustness.pairs', { level, names: locale.list(said) }));
}

function noteOf({ locale }: Context, made: Robustness): readonly Run[] {
  const kinds = [...new Set(made.assumptions.map(({ vary }) => vary))];
  return locale.runs('profile.robustness.note', {
    usual: made.areUsual ? 'yes' : 'no',
    assumptions: kinds.map((kind) => locale.say(`profile.robustness.${kind}`)).join('; '),
    draws: made.draws,
    seed: String(made.seed),
  });
}

/** How sure the place is: its range when weights, methods and open answers are varied. Nothing of one subject alone. */
export function robustnessBlocks(context: Context, code: string): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  if (reading.subjects.length < 2) return [];
  const made = rankRanges(reading);
  const own = made?.units.find(({ jurisdiction }) => jurisdiction === code);
  if (!made || !own || own.low === null || own.high === null) return [body(say('profile.robustness.none'))];
  const order = byStanding(reading.rowsOf(reading.root));
  const shown = nearest(order, code, MOST_ROWS).flatMap(
    ({ jurisdiction }) => made.units.find((unit) => unit.jurisdiction === jurisdiction) ?? [],
  );
  const last = reading.subjects.length;
  return [
    {
      kind: 'table',
      label: numbering.figure(),
      title: say('profile.robustness.title', { draws: made.draws, low: places(own.low), high: places(own.high) }),
      legend: [
        { shape: 'interval', text: say('profile.legend.places') },
        { shape: 'point', text: say('profile.legend.median') },
      ],
      density: 'tight',
      columns: [
        { title: say('profile.column.subject'), width: 130, align: 'left' },
        {
          title: say('profile.column.places', { last: String(last) }),
          width: 200,
          align: 'left',
          scale: scaleOfPlaces(last),
        },
        { title: say('profile.column.median'), width: 50, align: 'right' },
        { title: say('profile.column.range'), width: 54, align: 'right' },
        { title: say('profile.column.first'), width: 54, align: 'right' },
      ],
      rows: shown.map((unit) => rowOf(context, unit, code)),
      notes: [noteOf(context, made)],
    },
    ...(last > 40 ? [] : [pairWords(context, made, code)]),
  ];
}
