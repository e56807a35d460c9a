import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import { countRange, interval, score } from '../../reports/number-format.js';
import { byStanding, placeWords, standingLegend } from '../../reports/sections/standing.js';
import { type Scale } from '../../reports/scale.js';
import { ofSet } from '../../reports/words.js';
import { scorecardPath } from '../addresses.js';
import { type AssessmentView } from '../assessment-view.js';
import { drawLegend } from '../blocks/draw-table.js';
import { scaleDrawing, scaleLabels } from '../drawing/scale.js';
import { type Html, html } from '../html.js';
import { byName, figure } from '../text.js';
import { headRow, table } from './table.js';

/** Both ends of an interval as they are printed, with all their digits for machines. */
export function intervalFigure({ low, high }: Pick<ScoreRow, 'low' | 'high'>): Html {
  if (low === null || high === null || interval(low, high) === score(low)) return figure(low, score);
  return html`<span class="interval">${figure(low, score)}–${figure(high, score)}</span>`;
}

/** The interval and the point of a row, drawn on the scale of the framework. */
export function rowDrawing(
  { low, high, score: point }: Pick<ScoreRow, 'low' | 'high' | 'score'>,
  scale: Pick<Scale, 'min' | 'max'>,
): Html {
  return scaleDrawing({ low, high, points: point === null ? [] : [point] }, scale);
}

function boardRow(view: AssessmentView, row: ScoreRow, isRanked: boolean): Html {
  const { reading, template, asked, id } = view;
  return html`<tr>
    <th scope="row"><a href="${scorecardPath(id, row.jurisdiction, asked)}">${reading.name(row.jurisdiction)}</a></th>
    <td class="drawing">${rowDrawing(row, reading.scale)}</td>
    <td class="number strong">${intervalFigure(row)}</td>
    <td class="number">${figure(row.score, score)}</td>
    ${
      isRanked &&
      html`<td class="number quiet">${placeWords(row, template.wording.notRobust)}</td>
        <td class="number">
          ${row.rankLow === null || row.rankHigh === null ? '–' : countRange(row.rankLow, row.rankHigh)}
        </td>`
    }
    <td class="number">${ofSet(row.answered, row.of)}</td>
  </tr>`;
}

/** Rows in the order that was asked for: by name, else by score or the middle of the interval. */
export function ordered(view: AssessmentView, rows: readonly ScoreRow[]): readonly ScoreRow[] {
  if (view.asked.order === 'name') return byName(rows, ({ jurisdiction }) => view.reading.plainName(jurisdiction));
  return byStanding(rows);
}

/** The composite of each subject: drawn as an interval, and every number beside it. */
export function scoreboardTable(view: AssessmentView): Html {
  const { reading } = view;
  return html`${drawLegend(standingLegend(reading.locale))}${table({
    id: 'scoreboard',
    caption: `${reading.title(reading.root)}: the composite of each, from the worst to the best case`,
    head: headRow([
      { text: 'Subject', kind: 'stub' },
      { text: html`Composite ${scaleLabels(reading.scale)}`, kind: 'drawing' },
      { text: 'Interval', kind: 'number' },
      { text: 'Score', kind: 'number' },
      { text: 'Place', kind: 'number' },
      { text: 'Place could be', kind: 'number' },
      { text: 'Answers assessed', kind: 'number' },
    ]),
    body: html`<tbody>
      ${ordered(view, reading.rowsOf(reading.root)).map((row) => boardRow(view, row, true))}
    </tbody>`,
  })}`;
}

/** Entities with laws of their own, beside the states that they belong to: never ranked. */
export function memoTable(view: AssessmentView): Html | null {
  const { reading } = view;
  const rows = reading.board.memo.filter(({ element }) => element === reading.root);
  if (rows.length === 0) return null;
  return table({
    id: 'memo',
    caption: 'Memo: entities with laws of their own, never ranked or averaged',
    head: headRow([
      { text: 'Entity', kind: 'stub' },
      { text: html`Composite ${scaleLabels(reading.scale)}`, kind: 'drawing' },
      { text: 'Interval', kind: 'number' },
      { text: 'Score', kind: 'number' },
      { text: 'Answers assessed', kind: 'number' },
    ]),
    body: html`<tbody>
      ${ordered(view, rows).map((row) => boardRow(view, row, false))}
    </tbody>`,
  });
}
