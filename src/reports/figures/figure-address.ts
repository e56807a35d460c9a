/** As what a figure can be had: as a picture, or its numbers. */
export const FIGURE_FORMATS = ['svg', 'png', 'csv', 'xlsx'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** Media types of the formats. */
export const FIGURE_TYPES: Readonly<Record<FigureFormat, string>> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What an address of a figure names, as it is written. */
export interface FigureName {
  readonly figure: string;
  readonly jurisdiction?: string;
  readonly language: string;
  readonly format: FigureFormat;
}

/** The parts of `<figure>[.<jurisdiction>].<language>.<format>`; null where a name is not of that form. */
export function figureNameParts(name: string): FigureName | null {
  const [figure = '', ...rest] = name.split('.');
  const [extension, language = '', jurisdiction, ...more] = rest.reverse();
  const format = FIGURE_FORMATS.find((known) => known === extension);
  if (!format || figure === '' || language === '' || jurisdiction === '' || more.length > 0) return null;
  return { figure, language, format, ...(jurisdiction !== undefined && { jurisdiction }) };
}

/** The name of a figure's file within its assessment: the same parts in the same order. */
export function figureFileName({ figure, jurisdiction, language, format }: FigureName): string {
  return [figure, jurisdiction, language, format].filter((part) => part !== undefined).join('.');
}
