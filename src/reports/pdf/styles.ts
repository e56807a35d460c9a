import { type Theme } from '../template.js';
import { type TextStyle } from './text-lines.js';

export type StyleName =
  'h1' | 'h2' | 'h3' | 'body' | 'lead' | 'small' | 'table' | 'tight' | 'dense' | 'close' | 'figure' | 'caption';

/** The typographic scale: serif for titles and big figures, sans for everything that is read in lines. */
export function styleOf(theme: Theme, name: StyleName): TextStyle {
  const { sizes, colours } = theme;
  const sans = { font: 'sans', boldFont: 'sansBold', colour: colours.ink } as const;
  const title = { font: 'serifBold', boldFont: 'serifBold', colour: colours.primary } as const;
  switch (name) {
    case 'h1':
      return { ...title, size: sizes.h1, leading: sizes.h1 * 1.22 };
    case 'h2':
      return { ...title, size: sizes.h2, leading: sizes.h2 * 1.28 };
    case 'h3':
      return { ...title, font: 'sansBold', boldFont: 'sansBold', size: sizes.h3, leading: sizes.h3 * 1.35 };
    case 'figure':
      return { ...title, size: sizes.figure, leading: sizes.figure * 1.2 };
    case 'lead':
      return { ...sans, size: sizes.lead, leading: sizes.lead * 1.42 };
    case 'body':
      return { ...sans, size: sizes.body, leading: sizes.body * 1.42 };
    case 'caption':
      return { ...title, font: 'sansBold', boldFont: 'sansBold', size: sizes.body, leading: sizes.body * 1.35 };
    case 'small':
      return { ...sans, size: sizes.small, leading: sizes.small * 1.36, colour: colours.muted };
    case 'table':
      return { ...sans, size: sizes.table, leading: sizes.table * 1.3 };
    case 'dense':
      return { ...sans, size: sizes.table - 1.2, leading: (sizes.table - 1.2) * 1.17 };
    case 'close':
      return { ...sans, size: sizes.table - 1.4, leading: (sizes.table - 1.4) * 1.13 };
    case 'tight':
      return { ...sans, size: sizes.table - 0.8, leading: (sizes.table - 0.8) * 1.24 };
  }
}
