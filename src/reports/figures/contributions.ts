import { usualAgainst } from '../../scoreboards/against.js';
import { type Contributions, contributionsAgainst, type Difference } from '../../scoreboards/contributions-of.js';
import { niceTicks } from '../charts/nice-ticks.js';
import { waterfall } from '../charts/waterfall.js';
import { type Reading } from '../reading.js';
import { type FigureMaker } from './figure.js';

/** What is smaller than this is rounding of the machine. */
const NOTHING = 1e-12;

interface Step {
  readonly label: string;
  readonly element: string;
  readonly change: number;
}

function madeOf({ data, board, root }: Reading, jurisdiction: string): Contributions | null {
  return contributionsAgainst(data, board, { jurisdiction, element: root });
}

/** Whoever the score is held against: a group, or all. */
function otherOf({ data, locale }: Reading, { against }: Contributions): string {
  const group = data.groups.find(({ code }) => code === against.code);
  return group ? locale.text(group.name) : locale.say('figures.contributions.mean');
}

function stepsOf(reading: Reading, { children, apart, element }: Difference): readonly Step[] {
  const steps = children.map((child) => ({
    label: reading.title(child.element),
    element: child.element,
    change: child.contribution ?? 0,
  }));
  if (Math.abs(apart) <= NOTHING) return steps;
  return [...steps, { label: reading.locale.say('figures.contributions.apart'), element, change: apart }];
}

/** Why a score differs from that of a group: what each part of the index adds. */
export const contributions: FigureMaker = {
  lack: ({ reading }, jurisdiction) => {
    if (jurisdiction === undefined) {
      const isScored = reading.rowsOf(reading.root).some(({ score }) => score !== null);
      return isScored ? null : 'nobody has a score, so there is no difference to explain';
    }
    const { data, board, root } = reading;
    const isScored = (code: string): boolean => (reading.row(code, root)?.score ?? null) !== null;
    return !isScored(jurisdiction) || !usualAgainst(data, board, root).members.some(isScored)
      ? `${jurisdiction}, or whoever it is held against, has no score, so there is no difference to explain`
      : null;
  },
  draw: ({ reading, canvas }, jurisdiction = '') => {
    const made = madeOf(reading, jurisdiction);
    const { score = null, against = null, contribution = null } = made?.top ?? {};
    if (!made || score === null || against === null || contribution === null)
      throw new RangeError(`there is no difference of ${jurisdiction} to explain`);
    const { locale } = reading;
    const { say } = locale;
    const [name, other] = [reading.name(jurisdiction), otherOf(reading, made)];
    const steps = stepsOf(reading, made.top);
    const most = steps.reduce<Step | undefined>(
      (best, step) => (best && Math.abs(best.change) >= Math.abs(step.change) ? best : step),
      undefined,
    );
    const printed = (value: number): string => locale.fineScore(value);
    const signed = (value: number): string => (value >= 0 ? '+' : '') + locale.fineScore(value);
    const names = { name, other, score: printed(score), otherScore: printed(against) };
    return {
      title:
        most && Math.abs(most.change) > NOTHING
          ? say('figures.contributions.title', { ...names, part: most.label, change: signed(most.change) })
          : say('figures.contributions.titleEqual', names),
      note: say('figures.note', { text: say('figures.contributions.note') }),
      alt: say('figures.contributions.alt'),
      table: {
        columns: [
          { title: say('figures.column.step'), kind: 'text' },
          { title: say('figures.column.printed'), kind: 'text' },
          { title: say('figures.column.code'), kind: 'code' },
          { title: say('figures.column.contribution'), kind: 'number' },
          { title: say('figures.column.score'), kind: 'number' },
        ],
        rows: [
          [other, printed(against), made.against.code, null, against],
          ...steps.map(({ label, element, change }) => [label, signed(change), element, change, null]),
          [name, printed(score), jurisdiction, null, score],
        ],
      },
      drawing: waterfall(
        {
          start: { label: other, value: against, text: printed(against) },
          steps: steps.map(({ label, change }) => ({ label, change, text: signed(change) })),
          end: { label: name, value: score, text: printed(score) },
          ticksOf: (min, max) => niceTicks(min, max, 6, locale.plainNumber),
          legend: [
            ...(steps.some(({ change }) => change >= 0)
              ? [{ shape: 'bar', text: say('figures.contributions.adds') } as const]
              : []),
            ...(steps.some(({ change }) => change < 0)
              ? [{ shape: 'lower', text: say('figures.contributions.takes') } as const]
              : []),
          ],
        },
        canvas,
      ),
    };
  },
};
