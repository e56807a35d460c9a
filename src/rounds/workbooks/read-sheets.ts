import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { DomainError } from '../../common/domain-error.js';
import { openArchive } from './open-archive.js';
import { type Cell, type Grid } from './grid.js';
import { withoutFormulas } from './without-formulas.js';

/** A sheet reaches so far at most: cells beyond make a small file into a large table. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 100;

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooFar(xml: string): boolean {
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br=["'](\d+)/g)) if (Number(row) > MOST_ROWS) return true;
  for (const [, letters = '', row] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,9})(\d+)/g)) {
    if (columnNumber(letters) > MOST_COLUMNS || Number(row) > MOST_ROWS) return true;
  }
  return false;
}

/** What a cell holds. A day is its ISO text; a time within it stands behind, so that it is seen to be no day. */
function plain(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/**
 * The sheets of a workbook by name, as rows of cells. The archive is bounded and held to be harmless (`openArchive`), and
 * the reader gets those parts alone. WRONG_TYPE or TOO_LARGE where it cannot be read, saying what to do.
 */
export async function readSheets(archive: Buffer): Promise<ReadonlyMap<string, Grid>> {
  const parts = openArchive(archive);
  const files: Record<string, Uint8Array> = {};
  for (const [name, text] of parts) {
    if (text.includes('sheetData') && tooFar(text)) {
      const most = `${MOST_ROWS} rows and ${MOST_COLUMNS} columns`;
      throw new DomainError(
        'TOO_LARGE',
        `a sheet of the workbook reaches further than ${most}: clear what lies beyond`,
      );
    }
    files[name] = Buffer.from(text.includes('sheetData') ? withoutFormulas(text) : text, 'utf8');
  }
  const checked = zipSync(files, { level: 0 });
  try {
    const whole = checked.buffer.slice(checked.byteOffset, checked.byteOffset + checked.byteLength) as ArrayBuffer;
    const sheets = await readXlsxFile(whole, { trim: false });
    return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(plain))]));
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'its parts do not fit together';
    throw new DomainError('WRONG_TYPE', `this is no workbook that can be read: ${why}. Save it again as .xlsx`);
  }
}
