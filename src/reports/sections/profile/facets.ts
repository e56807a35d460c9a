import { type ScoreRow } from '../../../scoreboards/scoreboard.js';
import { type Block, bold, type Row, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { coarse } from '../../scale.js';
import { countApart, isSurelyAbove } from './apart.js';
import { intervalCell, intervalLegend } from './scale-cells.js';

/** What can be told of law against practice; nothing where the framework does not tell them apart. */
function headline({ reading, locale }: Context, code: string): string {
  const [law, practice] = [reading.facet('law'), reading.facet('practice')].map((facet) =>
    facet ? reading.row(code, facet.code) : undefined,
  );
  if (!law || !practice) return locale.say('profile.facets.plain');
  const which = isSurelyAbove(law, practice) ? 'law' : isSurelyAbove(practice, law) ? 'practice' : 'open';
  return locale.say('profile.facets.title', { which });
}

function partRow({ reading, locale }: Context, code: string, element: string): Row {
  const title = reading.title(element);
  const row: Pick<ScoreRow, 'score' | 'low' | 'high'> & Partial<ScoreRow> = reading.row(code, element) ?? {
    score: null,
    low: null,
    high: null,
  };
  const others = reading.rowsOf(element).filter(({ jurisdiction }) => jurisdiction !== code);
  const { higher, lower } = countApart(row, others);
  const of = (count: number): string => locale.say('common.of', { count: String(count), of: String(others.length) });
  return {
    kind: 'cells',
    cells: [
      textCell(title),
      intervalCell(title, row, locale),
      textCell(bold(locale.interval(row.low, row.high))),
      textCell(locale.score(row.score)),
      textCell(locale.say('common.of', { count: String(row.answered ?? 0), of: String(row.of ?? 0) })),
      textCell(of(higher)),
      textCell(of(lower)),
    ],
  };
}

/** The parts of the composite, and law, policy, institutions and practice apart, each as an interval beside the others. */
export function facetsBlocks(context: Context, code: string): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const [least, greatest] = [locale.plainNumber(reading.scale.min), locale.plainNumber(reading.scale.max)];
  const { root, rollUps = [] } = reading.data.framework;
  const pillars = root.children.filter((child) => 'children' in child);
  if (pillars.length === 0 && rollUps.length === 0) return [];
  return [
    {
      kind: 'table',
      label: numbering.figure(),
      title: headline(context, code),
      legend: intervalLegend(locale),
      density: 'tight',
      columns: [
        { title: say('profile.column.part'), width: 130, align: 'left' },
        {
          title: say('profile.column.scale', { least, greatest }),
          width: 128,
          align: 'left',
          scale: coarse(reading.scale),
        },
        { title: say('profile.column.interval'), width: 54, align: 'right' },
        { title: say('profile.column.score'), width: 48, align: 'right' },
        { title: say('profile.column.assessed'), width: 48, align: 'right' },
        { title: say('profile.column.higher'), width: 52, align: 'right' },
        { title: say('profile.column.lower'), width: 52, align: 'right' },
      ],
      rows: [
        ...(pillars.length > 0 ? [{ kind: 'group', title: say('profile.facets.pillars') } as const] : []),
        ...pillars.map((pillar) => partRow(context, code, pillar.code)),
        ...(rollUps.length > 0 ? [{ kind: 'group', title: say('profile.facets.facets') } as const] : []),
        ...rollUps.map((rollUp) => partRow(context, code, rollUp.code)),
      ],
      notes: [locale.runs('profile.facets.note')],
    },
  ];
}
