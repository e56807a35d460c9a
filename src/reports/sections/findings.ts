import { type Block, bold, type Run } from '../blocks.js';
import { type Context } from '../context.js';
import { introOf } from '../intro.js';
import { type Reading } from '../reading.js';
import { targetOf } from '../target.js';
import { type SectionTemplate } from '../template.js';
import { tally } from '../tally.js';
import { type Finding } from './finding.js';
import { changeFinding } from './finding-changes.js';
import { criterionFindings, sharedFindings } from './finding-criteria.js';
import { largeFindings } from './finding-groups.js';
import { compositeFinding, lawAndPracticeFinding, orderFinding } from './finding-standing.js';

/** The least number of subjects of whom percentages are told. */
const MANY = 20;

/** How much is assessed, and what is done with the rest: the answer to "how sure is this?". */
export function howSure(reading: Reading): string {
  const { say } = reading.locale;
  const { all, assessed, unverified, unsure, closed, open } = tally(reading);
  const n = reading.subjects.length;
  return [
    say('findings.sure.assessed', { assessed, all }),
    ...(unverified > 0 ? [say('findings.sure.unverified', { n: unverified })] : []),
    ...(unsure > 0 ? [say('findings.sure.unsure', { n: unsure })] : []),
    ...(unverified + unsure > 0 ? [say('findings.sure.widening')] : []),
    ...(open > 0 ? [say('findings.sure.open', { n: open })] : []),
    ...(closed > 0 ? [say('findings.sure.closed', { n: closed })] : []),
    ...(n < MANY ? [say('findings.sure.counted', { n, some: Math.min(2, n) })] : []),
  ].join(' ');
}

/** Findings with the place where their numbers stand; those that the data does not bear are dropped. */
function seenIn(see: Finding['see'], findings: readonly (Finding | null)[]): readonly Finding[] {
  return findings.flatMap((finding) => (finding === null || see === undefined ? [] : [{ ...finding, see }]));
}

/** The findings in the order in which they are read; each is computed, and left out when the data does not bear it. */
export function findingsOf(context: Context): readonly Finding[] {
  const { reading, earlier, template } = context;
  if (reading.isLarge(template)) return seenIn({ section: 'ranking' }, largeFindings(reading));
  return [
    ...seenIn({ section: 'scoreboard' }, [orderFinding(reading)]),
    ...seenIn({ section: 'matrix' }, criterionFindings(reading, template)),
    ...seenIn({ section: 'scoreboard', last: true }, [lawAndPracticeFinding(reading)]),
    ...seenIn({ section: 'scoreboard' }, [compositeFinding(reading)]),
    ...seenIn({ section: 'matrix' }, sharedFindings(reading)),
    ...seenIn({ section: 'changes' }, earlier ? [changeFinding(reading, earlier)] : []),
  ];
}

/** Cuts a list in two, where the longer of the two is shortest. */
function halves(findings: readonly Finding[]): [readonly Finding[], readonly Finding[]] {
  const length = (some: readonly Finding[]): number =>
    some.reduce((sum, { claim, evidence }) => sum + claim.length + evidence.length + 60, 0);
  const longer = (cut: number): number => Math.max(length(findings.slice(0, cut)), length(findings.slice(cut)));
  const cuts = findings.map((_, index) => index + 1);
  const best = cuts.reduce((least, cut) => (longer(cut) < longer(least) ? cut : least), 0);
  return [findings.slice(0, best), findings.slice(best)];
}

/** A finding as a paragraph that ends in a link to the table or figure in which its numbers stand. */
function block({ claim, evidence, see }: Finding, { labels }: Context): Block {
  const places = see ? (labels.get(see.section) ?? []) : [];
  const label = see?.last ? places[places.length - 1] : places[0];
  const runs: Run[] = [bold(`${claim} `), { text: label === undefined ? evidence : `${evidence} ` }];
  if (label !== undefined) runs.push({ text: `→\u00a0${label}`, href: `#${targetOf(label)}` });
  return { kind: 'text', style: 'body', runs };
}

/** Key findings in two columns, and how sure they are. */
export function findingsBlocks(context: Context, section: SectionTemplate): readonly Block[] {
  const intro = introOf(section, context.locale);
  const { reading } = context;
  const [left, right] = halves(findingsOf(context));
  const sure: Block = {
    kind: 'callout',
    runs: [bold(`${context.locale.say('findings.sure.title')} `), { text: howSure(reading) }],
  };
  return [
    ...(intro === null ? [] : [{ kind: 'text', style: 'lead', runs: [{ text: intro }] } as const]),
    {
      kind: 'columns',
      share: 0.5,
      left: left.map((finding) => block(finding, context)),
      right: right.map((finding) => block(finding, context)),
    },
    sure,
  ];
}

/** The share of all answers that are assessed, for the cover. */
export function assessedShare(reading: Reading): string {
  const { all, assessed } = tally(reading);
  return all === 0 ? '–' : reading.locale.percent(assessed / all);
}
