/** On paper: black on white, no navigation, tables whole. */
export const print = `
  @media print {
    @page { margin: 18mm; }
    body { font-size: 9.5pt; }
    .site-head, .skip, .contents, form, .trail, .pages { display: none; }
    .page-head { background: none; padding: 0 0 6mm; }
    .page-head { --on-primary: var(--ink); --on-dark-quiet: var(--muted); --on-dark-accent: var(--ink); }
    .page-head .bar { fill: var(--bar); }
    .page-body { padding-top: 0; }
    .scroller { overflow: visible; }
    table, thead th { font-size: 8pt; }
    table, th, td, tbody .stack { min-width: 0 !important; }
    th, td { padding: .3rem .25rem; }
    .number { white-space: normal; }
    .matrix .word { font-size: 7pt; }
    tr, .answer, .card { break-inside: avoid; }
    h2, h3, caption { break-after: avoid; }
    a { color: inherit; text-decoration: none; }
  }
`;
