import { PdfFile } from '../../src/reports/pdf/pdf-file.js';
import { contentOf, pagesOf } from './page-content.js';

/** The text of each page of a report, in the order in which it is drawn, one stretch a line. */
export function pageTexts(bytes: Uint8Array): readonly string[] {
  const file = new PdfFile(bytes);
  return pagesOf(file).map((page) =>
    contentOf(file, page)
      .filter(({ font }) => font !== null)
      .map(({ text }) => text)
      .join('\n')
      .replace(/\u00a0/g, ' '),
  );
}

/** All text, in the order in which it is drawn, one stretch a line. */
export function textOf(bytes: Uint8Array): string {
  return pageTexts(bytes).join('\n');
}
