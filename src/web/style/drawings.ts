/** Intervals, points, diamonds and marks, in the colours of the report. */
export const drawings = `
  svg { overflow: visible; }
  .scale { display: block; min-width: 8rem; }
  .stands .scale { min-width: 5rem; }
  @media (max-width: 46rem) { .scale { min-width: 6rem; } }
  .tick { stroke: var(--rule); stroke-width: 1; }
  .bar { fill: var(--bar); }
  .point { fill: var(--primary); stroke: var(--paper); stroke-width: 1.5; }
  .diamond { fill: var(--paper); stroke: var(--accent); stroke-width: 1.7; }
  .reference { stroke: var(--accent); stroke-width: 1.6; }
  .scale-labels { display: flex; justify-content: space-between; padding: 0 1%; font-weight: 400; font-size: .8125rem; }
  .mark { vertical-align: middle; }
  .disc { fill: var(--primary); }
  .ring { fill: none; stroke: var(--primary); stroke-width: 1.5; }
  .ring.open { stroke-dasharray: 2.6 2.1; }
  .dot { fill: var(--muted); }
  .dash { fill: none; stroke: var(--muted); stroke-width: 1.6; }
  .hatch, .under { fill: none; stroke: var(--accent); stroke-width: 1.4; }
  .unverified .ring { stroke: var(--accent); }
  .page-head .bar { fill: var(--on-dark-quiet); }
  .page-head .tick { stroke: var(--bar); }
  .page-head .point { fill: var(--on-dark-accent); stroke: var(--primary); }
`;
