import { type SettledAnswer } from '../scoreboards/scoreboard.js';
import { shownItem, type ShownItem } from './shown-item.js';
import { type WorksheetRow } from './worksheet.js';

/** A row of a working sheet as it is shown. */
export interface ShownRow
  extends
    Pick<WorksheetRow, 'code' | 'criterion' | 'title' | 'question' | 'remarks' | 'digest'>,
    Pick<SettledAnswer, 'origin' | 'value' | 'missing' | 'points' | 'justification'> {
  readonly item: ShownItem;
}

/** A row as plain data. Its item is one that the caller may see. */
export function shownRow({ item, settled, code, criterion, title, question, remarks, digest }: WorksheetRow): ShownRow {
  const { origin, value, missing, points, justification } = settled;
  return {
    code,
    criterion,
    title,
    question,
    remarks,
    digest,
    origin,
    value,
    missing,
    points,
    justification,
    item: shownItem(item),
  };
}
