import { createHash } from 'node:crypto';
import { workbook } from '../../reports/tables/workbook.js';
import { type WorkbookContent } from './sheet-item.js';
import { workbookSheets } from './workbook-sheets.js';

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The file of a workbook. The same content gives the same bytes. */
export function workbookBytes(content: WorkbookContent): Promise<Buffer> {
  return workbook(workbookSheets(content, sha256));
}
