/** On paper: black on white, no navigation, tables whole. */
export const print = `
  @media print {
    @page { margin: 18mm; }
    body { font-size: 9.5pt; }
    .site-head, .skip, .contents, form, .trail, .pages { display: none; }
    .page-head { background: none; padding: 0 0 6mm; }
    .page-head *, .page-head .draft { color: var(--ink); }
    .page-head .bar { fill: var(--bar); }
    .page-body { padding-top: 0; }
    .scroller { overflow: visible; }
    table { font-size: 8pt; }
    tr, .answer, .card { break-inside: avoid; }
    h2, h3, caption { break-after: avoid; }
    a { color: inherit; text-decoration: none; }
  }
`;
