/**
 * The colours of the pages: those of the report (templates/comparative.yaml), and what a screen needs besides. A test
 * measures the contrast of every pair that text or a mark is set in.
 */
export const PALETTE = {
  ink: '#1b2430',
  muted: '#566070',
  primary: '#17365d',
  onPrimary: '#ffffff',
  bar: '#5b7ea6',
  accent: '#b4560f',
  tint: '#fdf3ea',
  wash: '#eef2f7',
  rule: '#c5cdd8',
  paper: '#ffffff',
  link: '#1b4f8a',
  /** Quiet text and links on the dark head. */
  onDarkQuiet: '#cfdaea',
  onDarkAccent: '#f6b26b',
  /** Words of doubt: the accent, dark enough for text on a tint too. */
  doubt: '#9a480b',
  /** Lines of fields and of the focus, which must be seen: 3 to 1. */
  field: '#7a8699',
} as const;

export type Colour = keyof typeof PALETTE;

/** What stands on what: text needs 4.5 to 1, marks and the edges of fields 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
export const PAIRS: readonly { readonly front: Colour; readonly back: Colour; readonly atLeast: 4.5 | 3 }[] = [
  ...(['paper', 'wash', 'tint'] as const).flatMap((back) => [
    ...(['ink', 'muted', 'primary', 'doubt', 'link'] as const).map((front) => ({ front, back, atLeast: 4.5 }) as const),
    ...(['bar', 'field', 'accent'] as const).map((front) => ({ front, back, atLeast: 3 }) as const),
  ]),
  ...(['onPrimary', 'onDarkQuiet', 'onDarkAccent'] as const).map(
    (front) => ({ front, back: 'primary', atLeast: 4.5 }) as const,
  ),
];
