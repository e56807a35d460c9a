/** Text, headings, links, lists, fields. Sizes in rem, so that they follow the reader's own. */
export const base = `
  *, *::before, *::after { box-sizing: border-box; }
  html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
  body {
    margin: 0; background: var(--paper); color: var(--ink);
    font: 400 1.0625rem/1.55 'Source Sans 3', 'Source Sans Pro', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif;
    font-feature-settings: 'kern', 'liga';
  }
  h1, h2, .lead-figure, .wordmark { font-family: 'Source Serif 4', 'Source Serif Pro', Charter, 'Bitstream Charter', 'Iowan Old Style', Cambria, Georgia, serif; }
  h1, h2, h3, h4 { color: var(--primary); line-height: 1.2; text-wrap: balance; margin: 0; }
  h1 { font-size: clamp(1.9rem, 1.3rem + 2.4vw, 3rem); font-weight: 600; letter-spacing: -.012em; }
  h2 { font-size: clamp(1.45rem, 1.25rem + .9vw, 1.9rem); font-weight: 600; letter-spacing: -.008em; margin-bottom: .9rem; }
  h3 { font-size: 1.125rem; font-weight: 600; margin-bottom: .4rem; }
  h4 { font-size: 1rem; font-weight: 600; margin-bottom: .25rem; }
  p { margin: 0 0 .8rem; }
  p, li, dd { max-width: 68ch; overflow-wrap: break-word; }
  td p, td li { max-width: none; }
  ul, ol { margin: 0 0 .9rem; padding-left: 1.15rem; }
  li { margin-bottom: .3rem; }
  li::marker { color: var(--bar); }
  a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .16em; text-decoration-color: var(--bar); }
  a:hover { color: var(--primary); text-decoration-thickness: 2px; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
  main:focus { outline: none; }
  strong, b { font-weight: 600; }
  code, pre { font: .875rem/1.5 ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace; }
  code { overflow-wrap: anywhere; }
  pre { background: var(--wash); border-left: 3px solid var(--bar); padding: .9rem 1rem; overflow-x: auto; margin: 0 0 1rem; }
  .quiet { color: var(--muted); }
  .small { font-size: .9375rem; }
  .code { color: var(--muted); font-size: .875em; letter-spacing: .02em; white-space: nowrap; }
  .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
  dl { margin: 0 0 1rem; }
  dt { color: var(--muted); font-size: .875rem; }
  dd { margin: 0 0 .6rem; }
  label { display: block; font-size: .875rem; color: var(--muted); margin-bottom: .2rem; }
  input, select, button { font: inherit; color: inherit; min-height: 2.5rem; border-radius: 3px; }
  input, select { width: 100%; border: 1px solid var(--field); background: var(--paper); padding: .3rem .6rem; }
  button { border: 1px solid var(--primary); background: var(--primary); color: var(--on-primary); padding: .3rem 1.2rem; font-weight: 600; cursor: pointer; }
  button:hover { background: var(--ink); }
  @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
