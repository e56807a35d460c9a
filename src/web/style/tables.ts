/** Tables: quiet rules, numbers that line up, a first column that stays where the rest is scrolled. */
export const tables = `
  .scroller { overflow-x: auto; margin: 0 0 1.3rem; max-width: 100%; position: relative; }
  table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
  caption { text-align: left; font-weight: 600; color: var(--primary); padding: 0 0 .6rem; font-size: 1.0625rem; line-height: 1.35; max-width: 92ch; }
  caption > span { display: block; position: sticky; left: 0; max-width: min(92ch, calc(100vw - 2.5rem)); }
  td time { white-space: nowrap; }
  th, td { padding: .5rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
  th:first-child, td:first-child { padding-left: 0; }
  thead th { vertical-align: bottom; border-bottom: 2px solid var(--primary); color: var(--muted); font-weight: 600; font-size: .875rem; line-height: 1.25; }
  thead th a { color: var(--primary); }
  tbody th { font-weight: 600; }
  tbody tr:hover > * { background: color-mix(in srgb, var(--wash) 55%, var(--paper)); }
  tr.group th { background: var(--wash); color: var(--primary); padding: .4rem .7rem; border-bottom: 1px solid var(--rule); }
  tr.highlighted > * { background: var(--tint); }
  .number { text-align: right; white-space: nowrap; }
  .mark-cell { text-align: center; }
  th.mark { text-align: center; min-width: 4.8rem; width: 8%; }
  th.drawing { min-width: 11rem; }
  td.drawing { padding-top: .35rem; padding-bottom: .2rem; vertical-align: middle; }
  th.bars { min-width: 19rem; width: 40%; }
  th.broad { min-width: 15rem; }
  th.stub { min-width: 9rem; }
  .even { table-layout: fixed; min-width: 52rem; }
  .even th:first-child { width: 22%; }
  .even strong { margin-right: .35em; }
  .strong { font-weight: 600; }
  .matrix td { padding: .4rem .3rem; vertical-align: middle; }
  .matrix tbody th { vertical-align: middle; min-width: 11rem; font-weight: 400; }
  .matrix tbody th .code { color: var(--primary); font-weight: 600; font-size: 1em; }
  .matrix .mark-cell a { display: block; text-decoration: none; color: var(--ink); padding: .15rem 0; min-height: 2.6rem; }
  .matrix .mark-cell a:hover { background: var(--wash); color: var(--primary); }
  .matrix .word { display: block; font-size: .8125rem; line-height: 1.15; color: var(--muted); }
  @media (min-width: 30rem) {
    .matrix thead th:first-child, .matrix tbody tr > th:first-child:not([colspan]), .ranking tbody th, .ranking thead th:first-child { position: sticky; left: 0; background: var(--paper); z-index: 1; }
  }
  @media (max-width: 46rem) {
    th, td { padding: .45rem .5rem; }
    th.drawing { min-width: 6.5rem; }
    th.stub { min-width: 6.5rem; }
    .matrix tbody th { min-width: 8.5rem; }
    tbody .stack { min-width: 14rem; }
    .acts th.broad { min-width: 11rem; }
    .acts th.stub { min-width: 15rem; }
  }
`;
