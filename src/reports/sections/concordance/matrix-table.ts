import { concordanceMatrix } from '../../../scoreboards/alignment/concordance.js';
import { ALIGNMENT_STATUSES } from '../../../scoreboards/alignment/alignment.js';
import { type Block, type Row, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { selectKey } from '../../language/select-key.js';
import { partTitles } from './part-titles.js';
import { statusMark } from './status.js';

/** Obligations beside all places, a mark each, and then how many of each degree there are. */
export function matrixTable(context: Context): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const made = concordanceMatrix(reading.data, reading.board);
  const parts = partTitles(context);
  let last = '';
  const rows = made.rows.flatMap(({ obligation, article, cells }): readonly Row[] => {
    const part = parts.get(obligation) ?? '';
    const head: readonly Row[] = part === last || part === '' ? [] : [{ kind: 'group', title: part }];
    last = part;
    return [
      ...head,
      {
        kind: 'cells',
        cells: [
          textCell(...locale.runs('concordance.words', { code: obligation, title: reading.title(obligation) })),
          textCell(article ?? ''),
          ...cells.map(({ status }) => statusMark(status, locale)),
        ],
      },
    ];
  });
  const wanted = ALIGNMENT_STATUSES.filter((status) => made.jurisdictions.some(({ counts }) => counts[status] > 0));
  const totals = wanted.map((status): Row => ({
    kind: 'cells',
    cells: [
      textCell(say('concordance.status', { status: selectKey(status) })),
      textCell(''),
      ...made.jurisdictions.map(({ counts }) => textCell(String(counts[status]))),
    ],
  }));
  return [
    {
      kind: 'table',
      label: numbering.table(),
      title: say('concordance.matrixTitle', { count: made.rows.length }),
      density: 'dense',
      legend: wanted.map((status) => {
        const { shape, alt } = statusMark(status, locale);
        return { shape, text: alt };
      }),
      columns: [
        { title: say('concordance.column.obligation'), width: 210, align: 'left' },
        { title: say('concordance.column.article'), width: 70, align: 'left' },
        ...made.jurisdictions.map(
          ({ jurisdiction }) => ({ title: reading.shortName(jurisdiction), width: 34, align: 'center' }) as const,
        ),
      ],
      rows: [...rows, { kind: 'group', title: say('concordance.total') }, ...totals],
      notes: [locale.runs('concordance.legendNote')],
    },
  ];
}
