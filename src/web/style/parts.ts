/** The parts of pages: findings, notes, cards, lists of facts, forms. */
export const parts = `
  .lead { font-size: 1.25rem; line-height: 1.5; max-width: 60ch; }
  .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1.6rem 2.8rem; align-items: start; }
  .findings { display: block; columns: 2 24rem; column-gap: 2.8rem; margin-bottom: 1.4rem; padding: 0; list-style: none; }
  .findings li { break-inside: avoid; margin: 0 0 1rem; padding: .1rem 0 0; }
  .findings strong { display: block; color: var(--primary); font-size: 1.0625rem; }
  .callout { background: var(--tint); border-left: 4px solid var(--accent); padding: .95rem 1.2rem; margin: 0 0 1.4rem; }
  .callout p { max-width: 92ch; }
  .callout > :last-child { margin-bottom: 0; }
  .reading { background: var(--wash); padding: 1rem 1.2rem; margin: 0 0 1.4rem; font-size: .9875rem; }
  .reading p { max-width: 92ch; }
  .reading > :last-child { margin-bottom: 0; }
  .legend { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; list-style: none; margin: 0 0 .8rem; padding: 0; font-size: .9375rem; }
  .legend li { display: inline-flex; align-items: center; gap: .45rem; margin: 0; }
  .legend svg { flex: none; }
  .note { color: var(--muted); font-size: .9375rem; }
  .note p { max-width: 92ch; margin-bottom: .4rem; }
  .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.4rem; margin: 0; padding: 0; list-style: none; }
  .card { border: 1px solid var(--rule); border-top: 4px solid var(--primary); padding: 1.1rem 1.25rem 1.2rem; margin: 0; max-width: none; display: flex; flex-direction: column; }
  .card h3 { font-size: 1.1875rem; }
  .card p { margin-bottom: .6rem; }
  .card .links { margin-top: auto; padding-top: .5rem; }
  .stands { display: grid; grid-template-columns: auto minmax(5rem, 1fr) auto; gap: .1rem .8rem; align-items: center; margin: .3rem 0 .6rem; padding: 0; list-style: none; font-size: .9375rem; }
  .stands li { display: contents; }
  .stands .value { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .links { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.3rem; margin: 0; padding: 0; }
  .links li { margin: 0; }
  .links a { display: inline-block; padding: .25rem 0; }
  .tag { display: inline-block; border: 1px solid var(--rule); padding: 0 .5rem; border-radius: 2px; font-size: .875rem; color: var(--muted); white-space: nowrap; }
  .tag.draft { border-color: var(--accent); color: var(--doubt); font-weight: 600; }
  .confidence.unverified, .confidence.mixed { color: var(--doubt); }
  .facts-list { display: grid; grid-template-columns: minmax(8.5rem, 13rem) 1fr; gap: .45rem 1.6rem; margin: 0 0 1.4rem; }
  .facts-list dt { padding-top: .1rem; }
  .facts-list dd { margin: 0; }
  .answer { border-top: 1px solid var(--rule); padding: 1.3rem 0 .6rem; display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: .4rem 2.8rem; }
  .answer .given { font-size: 1.0625rem; display: flex; gap: .55rem; align-items: baseline; margin: .5rem 0 .3rem; }
  .answer .given svg { flex: none; align-self: flex-start; margin-top: .15rem; }
  .answer h4 { font-size: .875rem; color: var(--muted); font-weight: 600; margin: 0 0 .2rem; }
  .answer ul { list-style: none; padding: 0; }
  .answer ul.evidence li { border-left: 2px solid var(--rule); padding-left: .8rem; margin-bottom: .6rem; }
  .pillar { background: var(--wash); padding: .8rem 1.1rem; margin: 2.2rem 0 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(8rem, 18rem) auto; gap: .3rem 1.4rem; align-items: center; }
  .pillar h2 { margin: 0; font-size: 1.3125rem; }
  .pillar .value { font-weight: 600; white-space: nowrap; }
  .lead-figure { font-size: clamp(2.2rem, 1.6rem + 2.6vw, 3.2rem); line-height: 1.1; font-weight: 600; color: var(--primary); margin: 0 0 .2rem; }
  .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: .9rem 1.1rem; align-items: end; background: var(--wash); padding: 1.1rem 1.2rem; margin: 0 0 1.6rem; }
  .fields .hint { font-size: .875rem; color: var(--muted); margin: .2rem 0 0; }
  .fields .search { grid-column: 1 / -1; }
  .counts { font-size: .9375rem; }
  .counts dt { color: var(--muted); }
  .counts dd a { display: inline-block; padding: .25rem .9rem .25rem 0; }
  .matches { list-style: none; margin: 0; padding: 0; }
  .matches li { margin: 0 0 .35rem; }
  mark { background: var(--tint); color: inherit; border-bottom: 2px solid var(--accent); }
  .ladder { list-style: none; margin: 0 0 1rem; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: .8rem 1.2rem; }
  .ladder li { border-top: 3px solid var(--rule); padding-top: .6rem; margin: 0; max-width: none; }
  .ladder li > .small { display: block; }
  .given-force { white-space: nowrap; }
  .change { border-top: 1px solid var(--rule); padding: .9rem 0 .4rem; }
  .before-after { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: .4rem 2rem; }
  .before-after h4 { color: var(--muted); font-size: .875rem; }
  del { color: var(--doubt); background: var(--tint); text-decoration: line-through; }
  ins { color: var(--primary); background: var(--wash); text-decoration: underline; text-decoration-thickness: 2px; }
  .quote { font-style: italic; }
  .pages { display: flex; gap: 1.2rem; flex-wrap: wrap; align-items: center; margin: 1.2rem 0; }
  .names { columns: 4 12rem; list-style: none; padding: 0; }
  .names li { margin: 0; break-inside: avoid; }
  .names a { display: inline-block; padding: .14rem 0; }
  .codes { list-style: none; padding: 0; margin: 0; }
  .codes li { margin: 0; }
  .codes a { display: inline-block; padding: .12rem 0; }
  .sources li { margin-bottom: .45rem; }
  details { margin: 0 0 1rem; }
  summary { cursor: pointer; color: var(--link); padding: .3rem 0; }
  @media (max-width: 46rem) {
    .answer { grid-template-columns: minmax(0, 1fr); }
    .facts-list { grid-template-columns: 1fr; gap: 0; }
    .facts-list dd { margin-bottom: .6rem; }
    .pillar { grid-template-columns: 1fr auto; }
    .pillar h2 { grid-column: 1 / -1; }
  }
`;
