import { textIn } from '../../common/localised-text.js';
import { countRange } from '../../reports/number-format.js';
import { counted, ofSet } from '../../reports/words.js';
import { type ComparatorResult, type ScoreRow } from '../../scoreboards/scoreboard.js';
import { assessmentPath, scorecardPath } from '../addresses.js';
import { type AssessmentView } from '../assessment-view.js';
import { drawLegend } from '../blocks/draw-table.js';
import { scaleDrawing, scaleLabels } from '../drawing/scale.js';
import { type Html, html } from '../html.js';
import { byName, figure, LANGUAGE } from '../text.js';
import { headRow, table } from './table.js';

/** Parts that are shown beside the composite: as many as a page is wide. */
const MOST_PARTS = 4;

function placeOf({ rank, rankLow, rankHigh }: ScoreRow): string {
  if (rankLow === null || rankHigh === null) return '–';
  const range = countRange(rankLow, rankHigh);
  return rank === null ? range : String(rank) === range ? range : `${rank} (${range})`;
}

function subjectRow(view: AssessmentView, row: ScoreRow, parts: readonly string[]): Html {
  const { reading, say, id, asked } = view;
  return html`<tr>
    <th scope="row"><a href="${scorecardPath(id, row.jurisdiction, asked)}">${reading.name(row.jurisdiction)}</a></th>
    <td class="number">${placeOf(row)}</td>
    <td class="number strong">
      ${row.score === null ? html`${say(row.low)}–${say(row.high)}` : figure(row.score, say)}
    </td>
    <td class="drawing">
      ${scaleDrawing({ low: row.score === null ? row.low : reading.scale.min, high: row.score ?? row.high }, reading.scale)}
    </td>
    ${parts.map((code) => html`<td class="number">${say(reading.row(row.jurisdiction, code)?.score ?? null)}</td>`)}
    <td class="number">${ofSet(row.answered, row.of)}</td>
  </tr>`;
}

function groupRow(view: AssessmentView, result: ComparatorResult, parts: readonly string[]): Html {
  const { reading, say } = view;
  const { comparator, statistics, of } = result;
  if (comparator.kind !== 'group' || !statistics) return html``;
  return html`<tr class="highlighted">
    <th scope="row">${textIn(comparator.title, LANGUAGE)}, mean</th>
    <td class="number"></td>
    <td class="number strong">${figure(statistics.mean, say)}</td>
    <td class="drawing">${scaleDrawing({ low: null, high: null, diamonds: [statistics.mean] }, reading.scale)}</td>
    ${parts.map((code) => {
      const beside = reading
        .comparatorsOf(code)
        .find((each) => each.comparator.kind === 'group' && each.comparator.group === comparator.group);
      return html`<td class="number">${beside?.statistics ? say(beside.statistics.mean) : ''}</td>`;
    })}
    <td class="number">${ofSet(statistics.n, of)}</td>
  </tr>`;
}

function orderLinks({ id, asked }: AssessmentView): Html {
  const isByName = asked.order === 'name';
  const choices = [
    { text: 'by rank', href: assessmentPath(id, { ...asked, order: undefined }), isOn: !isByName },
    { text: 'by name', href: assessmentPath(id, { ...asked, order: 'name' }), isOn: isByName },
  ];
  return html`<p class="pages">
    Order:
    ${choices.map(({ text, href, isOn }) =>
      isOn ? html`<strong>${text}</strong>` : html`<a href="${href}#standing">${text}</a>`,
    )}
  </p>`;
}

/** Many subjects in one light table: by rank, with the means of groups where they fall, or by name. */
export function rankingTable(view: AssessmentView): Html {
  const { reading, asked } = view;
  const rows = reading.rowsOf(reading.root);
  const parts = reading.data.framework.root.children.slice(0, MOST_PARTS).map(({ code }) => code);
  const means = reading.comparatorsOf(reading.root).filter(({ comparator }) => comparator.kind === 'group');
  const entries = [
    ...rows.map((row) => ({
      at: row.score ?? row.low ?? 0,
      order: row.rank ?? rows.length,
      html: subjectRow(view, row, parts),
    })),
    ...means.flatMap((result) =>
      result.statistics ? [{ at: result.statistics.mean, order: 0, html: groupRow(view, result, parts) }] : [],
    ),
  ].sort((a, b) => b.at - a.at || a.order - b.order);
  const named = byName(rows, ({ jurisdiction }) => reading.plainName(jurisdiction)).map((row) =>
    subjectRow(view, row, parts),
  );
  return html`${orderLinks(view)}${drawLegend([
      { shape: 'interval', text: 'score' },
      ...(asked.order === 'name' || means.length === 0
        ? []
        : [{ shape: 'diamond', text: 'mean of a group’s members' } as const]),
    ])}
    ${table({
      id: 'ranking',
      caption: `${counted(rows.length, 'subject')} ${asked.order === 'name' ? 'by name' : `by score${means.length === 0 ? '' : `, with the means of ${counted(means.length, 'group')} where they fall`}`}`,
      kind: 'ranking',
      head: headRow([
        { text: 'Subject', kind: 'stub' },
        { text: 'Rank', kind: 'number' },
        { text: 'Score', kind: 'number' },
        { text: html`Score ${scaleLabels(reading.scale)}`, kind: 'drawing' },
        ...parts.map((code) => ({
          text: html`<abbr title="${reading.title(code)}">${code}</abbr>`,
          kind: 'number' as const,
        })),
        { text: 'Values there', kind: 'number' },
      ]),
      body: html`<tbody>
        ${asked.order === 'name' ? named : entries.map((entry) => entry.html)}
      </tbody>`,
    })}
    <div class="note">
      <p>
        ${parts.map((code, index) => html`${index > 0 && '; '}${code} is the ${reading.title(code)}`)}. Ties share the
        lowest rank. Means are of the members on the reference date that are subjects here, each counted once; a group
        has no rank.
      </p>
    </div>`;
}
