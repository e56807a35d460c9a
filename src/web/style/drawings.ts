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
  .life { margin: 0 0 1.8rem; }
  .life figcaption { font-weight: 600; color: var(--primary); margin: 0 0 .8rem; max-width: 92ch; }
  .life-drawing { display: block; margin: 0 0 .9rem; }
  .timeline-chart { display: block; min-width: 34rem; max-width: 60rem; width: 100%; height: auto; }
  .timeline-chart .axis { stroke: var(--field); stroke-width: 1; }
  .timeline-chart .grid { stroke: var(--rule); stroke-width: 1; }
  .timeline-chart .band { fill: var(--bar); fill-opacity: .35; }
  .timeline-chart .edge { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 5 3; }
  .timeline-chart .held { stroke: var(--primary); stroke-width: 3; }
  .timeline-chart text { font-size: .8125rem; fill: var(--ink); }
  .row-bar { display: block; min-width: 9rem; }
  .fills { position: absolute; }
  .fills stop { stop-color: var(--bar); }
  .hatch-gap { fill: var(--paper); }
  .hatch-line { fill: var(--bar); }
  .force-track { fill: none; stroke: var(--rule); stroke-width: 1; }
  .force-yes { fill: var(--bar); }
  .force-partial { stroke: var(--bar); stroke-width: 1; }
  .force-unknown { stroke: var(--field); stroke-width: 1.2; stroke-dasharray: 4 3; }
  .asked { stroke: var(--accent); stroke-width: 2; }
  .asked-days { fill: var(--accent); fill-opacity: .18; stroke: var(--accent); stroke-width: 1; }
  .year, .row-name, .event-number { font-size: .8125rem; fill: var(--muted); }
  .year, .event-number { text-anchor: middle; }
  .row-name { fill: var(--ink); }
  .event-number { fill: var(--ink); font-weight: 600; font-size: .75rem; }
  .event-number.on-dark { fill: var(--on-primary); }
  .event-start { fill: var(--primary); stroke: var(--paper); stroke-width: 1; }
  .event-change { fill: var(--paper); stroke: var(--primary); stroke-width: 1.6; }
  .event-end { fill: var(--paper); stroke: var(--accent); stroke-width: 2; }
  .event-start.doubtful { fill: var(--paper); stroke: var(--primary); stroke-width: 1.6; }
  .doubtful { stroke-dasharray: 3 2.2; }
  .stem { stroke: var(--muted); stroke-width: 1; }
  .spread { fill: var(--wash); stroke: var(--field); stroke-width: 1; stroke-dasharray: 3 2.2; }
  .page-head .bar { fill: var(--on-dark-quiet); }
  .page-head .tick { stroke: var(--bar); }
  .page-head .point { fill: var(--on-dark-accent); stroke: var(--primary); }
`;
