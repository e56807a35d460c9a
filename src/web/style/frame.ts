/** What all pages share: the bar at the top, the dark head, the width of the text, the foot. */
export const frame = `
  .wide { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
  .skip { position: absolute; left: 1rem; top: -5rem; background: var(--paper); color: var(--primary); padding: .6rem 1rem; z-index: 9; }
  .skip:focus { top: .5rem; }
  .site-head { background: var(--primary); color: var(--on-primary); border-bottom: 1px solid color-mix(in srgb, var(--on-primary) 22%, transparent); }
  .site-head .wide { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .1rem 2rem; padding-top: .55rem; padding-bottom: .55rem; }
  .site-head :focus-visible, .page-head :focus-visible { outline-color: var(--on-dark-accent); }
  .wordmark { display: inline-flex; align-items: center; gap: .6rem; color: var(--on-primary); font-size: 1.35rem; font-weight: 600; text-decoration: none; min-height: 2.25rem; }
  .wordmark:hover { color: var(--on-primary); text-decoration: underline; }
  .yardstick { width: 1.9rem; height: .7rem; border: solid var(--on-primary); border-width: 0 2px 2px; position: relative; }
  .yardstick::before { content: ''; position: absolute; left: 25%; right: 25%; bottom: 0; height: .3rem; border: solid var(--on-primary); border-width: 0 2px; }
  .yardstick::after { content: ''; position: absolute; left: 15%; right: 20%; top: -.2rem; height: .25rem; background: var(--on-dark-accent); }
  .main-nav ul, .trail ol, .site-foot ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; }
  .main-nav li { margin: 0; }
  .main-nav a { display: block; padding: .4rem .75rem; color: var(--on-primary); text-decoration: none; border-bottom: 2px solid transparent; font-size: 1rem; }
  .main-nav ul { margin-left: -.75rem; }
  .main-nav a:hover { border-color: var(--on-dark-quiet); color: var(--on-primary); }
  .main-nav a[aria-current] { border-color: var(--on-dark-accent); }
  .page-head { background: var(--primary); color: var(--on-primary); padding: 1.6rem 0 2.1rem; }
  .page-head h1 { color: var(--on-primary); max-width: 30ch; }
  .page-head h1 .own { display: block; font: 400 1.0625rem/1.5 'Source Sans 3', 'Segoe UI', system-ui, Arial, sans-serif; letter-spacing: 0; color: var(--on-dark-quiet); margin-top: .35rem; max-width: 60ch; }
  .page-head a { color: var(--on-primary); text-decoration-color: var(--on-dark-quiet); }
  .page-head .kicker { font-size: .875rem; letter-spacing: .05em; text-transform: uppercase; color: var(--on-dark-quiet); margin: 0 0 .8rem; max-width: none; }
  .page-head .draft { color: var(--on-dark-accent); font-weight: 600; }
  .page-head .subtitle { font-size: 1.1875rem; color: var(--on-dark-quiet); margin: .7rem 0 0; max-width: 52ch; }
  .page-head .other-date { border-left: 4px solid var(--on-dark-accent); padding-left: .8rem; margin: 1rem 0 0; }
  .trail ol { display: block; margin: 0 0 1.1rem; font-size: .9375rem; }
  .trail li { margin: 0; display: inline; }
  .trail a { padding: .3rem 0; color: var(--on-dark-quiet); }
  .trail li:not(:last-child)::after { content: '›'; color: var(--on-dark-quiet); margin: 0 .55rem; }
  .facts { display: flex; flex-wrap: wrap; gap: .7rem 2.2rem; margin: 1.6rem 0 0; }
  .facts dt { color: var(--on-dark-quiet); font-size: .8125rem; }
  .facts dd { margin: 0; font-size: 1rem; }
  .page-body { padding-top: 2.4rem; padding-bottom: 3rem; }
  .page-body section { margin: 0 0 3.4rem; }
  @media (max-width: 30rem) {
    .main-nav a { padding-left: .5rem; padding-right: .5rem; }
    .main-nav ul { margin-left: -.5rem; }
  }
  .contents { border-bottom: 1px solid var(--rule); margin: -1.2rem 0 2.4rem; padding-bottom: .6rem; }
  .contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; }
  .contents li { margin: 0; }
  .contents a, .contents strong { display: inline-block; padding: .3rem 0; }
  .site-foot { background: var(--wash); border-top: 1px solid var(--rule); padding: 1.6rem 0 2rem; font-size: .9375rem; color: var(--muted); }
  .site-foot .wide { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .6rem 3rem; }
  .site-foot p { max-width: 52ch; margin: 0; }
  .site-foot ul { flex-direction: column; gap: .1rem; }
  .site-foot a { display: inline-block; padding: .15rem 0; }
  .designations { border-top: 1px solid var(--rule); font-size: .875rem; color: var(--muted); padding-top: .7rem; }
  .designations p { max-width: 90ch; margin: 0 0 .3rem; }
`;
