import { textIn } from '../common/localised-text.js';
import { type LegalDate } from '../common/legal-date.js';
import { changesOf } from '../instruments/time/changes.js';
import { pinpointText } from '../instruments/cite.js';
import { type ForceInterval, forceIntervals } from '../instruments/time/force-intervals.js';
import { type Force } from '../instruments/time/in-force.js';
import { type Wording } from '../instruments/instrument.js';
import { type RungFound } from '../instruments/time/ladder.js';
import { type ActOn, type ProvisionOn } from '../instruments/time/law-on.js';
import { type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { dateInWords, duringWords } from '../reports/date-format.js';
import { eventWords } from '../reports/event-words.js';
import { english } from '../reports/language/english.js';
import { capitalised } from '../reports/words.js';
import { wrap } from './wrap.js';

const FORCE: Readonly<Record<Force, string>> = {
  yes: 'in force',
  no: 'not in force',
  partial: 'in force in part',
  unknown: 'not known to be in force',
};

const RUNG: Readonly<Record<RungFound['rung'], string>> = {
  exists: 'exists',
  binding: 'binding',
  'in-force': 'in force',
  'implementing-act': 'implementing act',
  applied: 'applied',
};

function bracketed(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

/** What a wording does, to whom and on what, in the codes of the data. */
function tags({ modality, addressee, reach, subject }: Wording): string {
  const reached = reach === undefined ? '' : `reach ${reach}`;
  return [modality, subject, addressee, reached].filter(Boolean).join(', ') || 'not coded';
}

function provisionLines(
  { provision, force, basis, wordings }: ProvisionOn,
  act: ActOn,
  width: number,
): readonly string[] {
  const name = pinpointText(provision.pinpoint);
  const isOther = force !== act.force && !(force === 'yes' && act.force === 'partial');
  const said = isOther ? ` – ${FORCE[force]}${bracketed(basis)}` : '';
  return wordings.flatMap((wording, place) => {
    const doubt = (wording.confidence ?? act.act.confidence) === 'unverified' ? ' UNVERIFIED' : '';
    const or = place === 0 ? '' : 'or ';
    return [
      wrap(`${or}${name}: ${tags(wording)}${doubt}${place === 0 ? said : ''}`, '  ', '      ', width),
      wrap(wording.text, '      ', '      ', width),
    ];
  });
}

function ladderLine(ladder: readonly RungFound[], width: number): string {
  const said = ladder.map(({ rung, truth }) => `${RUNG[rung]}: ${truth === 'unknown' ? '?' : truth}`);
  return wrap(said.join(' → '), '  ', '    ', width);
}

function actLines(found: ActOn, width: number): readonly string[] {
  const { act, force, basis, ladder, provisions } = found;
  const { type, binding, number, gazette, confidence } = act;
  const cited = [number ?? '', gazette ?? ''].filter(Boolean).join(', ');
  return [
    wrap(`${act.code}  ${textIn(act.title, 'en')}`, '', '  ', width),
    wrap(`${type}, ${binding}; ${FORCE[force]}${bracketed(basis)}; ${confidence}`, '  ', '  ', width),
    ...(cited === '' ? [] : [wrap(cited, '  ', '  ', width)]),
    ladderLine(ladder, width),
    ...provisions.flatMap((provision) => provisionLines(provision, found, width)),
  ];
}

/** The law of a place on a date, act by act. */
export function lawTable(place: string, date: LegalDate, law: readonly ActOn[], width: number): string {
  const open = law.filter(({ force }) => force === 'unknown').length;
  const held = law.length - open;
  const counted = `${held === 1 ? 'One act is' : `${held || 'No'} acts are`} in force, in whole or in part`;
  const doubt = open === 0 ? '' : `; of ${open} more that is not known`;
  const head = `${place}: the law ${duringWords(date)}. ${counted}${doubt}.`;
  const rest =
    'What the register does not hold is not thereby absent from the law: merilo coverage shows what was searched.';
  return [
    wrap(head, '', '', width),
    ...law.flatMap((act) => ['', ...actLines(act, width)]),
    '',
    wrap(rest, '', '', width),
  ].join('\n');
}

function intervalLine({ from, until, force, basis }: ForceInterval, width: number): string {
  const days =
    from === null && until === null
      ? 'at all times'
      : from === null
        ? `until ${dateInWords(until ?? '')}`
        : from === until
          ? `on ${dateInWords(from)}`
          : `from ${dateInWords(from)}${until === null ? ' on' : ` until ${dateInWords(until)}`}`;
  return wrap(`${days}: ${FORCE[force]}${bracketed(basis)}`, '  ', '      ', width);
}

/** The life of an act: what happened, when it held, what amendments changed, and how it stands on a date. */
export function actTable(found: ActOn, date: LegalDate, usual: UsualCommencement | undefined, width: number): string {
  const { act } = found;
  const changes = changesOf(act, usual).flatMap(({ by, pinpoint, before, after }) => [
    `  ${by}, ${pinpointText(pinpoint)}`,
    wrap(before?.text ?? 'was not there', '    before: ', '      ', width),
    wrap(after?.text ?? 'is gone', '    after:  ', '      ', width),
  ]);
  return [
    wrap(`${act.code}  ${textIn(act.title, 'en')}`, '', '  ', width),
    '',
    'What happened',
    ...act.events.map((event) =>
      wrap(`${eventWords(event, english())}${bracketed(event.by ?? '')}`, '  ', '      ', width),
    ),
    '',
    'In force',
    ...forceIntervals(act, usual).map((interval) => intervalLine(interval, width)),
    ...(changes.length === 0 ? [] : ['', 'What amendments changed', ...changes]),
    '',
    capitalised(duringWords(date)),
    ...actLines(found, width),
  ].join('\n');
}
