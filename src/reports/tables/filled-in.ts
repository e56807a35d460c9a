import { type Choice, type Sheet } from './sheet.js';

/** A list stands in a formula of this length at most; longer ones are not offered. */
const LONGEST_LIST = 255;

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function validation({ cells, of }: Choice): string {
  const list = attribute(`"${of.join(',')}"`);
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Not on the list" ` +
    `error="Choose from the list, or leave the cell empty." sqref="${cells.join(' ')}"><formula1>${list}</formula1></dataValidation>`
  );
}

/** What of a list can be said in a formula: no commas or quotes within, and not too long. */
function isSayable({ cells, of }: Choice): boolean {
  return cells.length > 0 && of.join(',').length + 2 <= LONGEST_LIST && of.every((each) => !/[",]/.test(each));
}

/**
 * Lists to choose from in cells (`dataValidations`, ECMA-376 part 1, section 18.3.1.33, behind the rows and the filter),
 * and sheets that people do not see (the attribute `state`, section 18.2.19). The library has neither, and calls this
 * one with the parts that it has made.
 */
export function filledIn(sheets: readonly Sheet[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
            const choices = (sheets[sheetIndex]?.choices ?? []).filter(isSayable);
            if (choices.length === 0) return xml;
            const lists = `<dataValidations count="${choices.length}">${choices.map(validation).join('')}</dataValidations>`;
            return xml.replace(/<\/sheetData>(?:<autoFilter [^>]*>)?/, (rows) => `${rows}${lists}`);
          },
        },
        'xl/workbook.xml': {
          transform: (xml: string): string => {
            let index = -1;
            return xml.replace(/<sheet /g, (tag) => {
              index += 1;
              return sheets[index]?.isHidden === true ? `${tag}state="hidden" ` : tag;
            });
          },
        },
      },
    },
  };
}
