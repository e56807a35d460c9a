import { type Command } from 'commander';
import { dateFault } from '../common/date-fault.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type WholeRegister } from '../files/read-register.js';
import { type ActOn, type LawAsked } from '../instruments/time/law-on.js';
import { assertFormat } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

const FORMATS = ['table', 'json', 'csv'] as const;

interface LawOptions extends CommonOptions {
  readonly on?: string;
  readonly subject?: string;
  readonly format: string;
}

function callInvalid(message: string): DomainError {
  return new DomainError('CALL_INVALID', message);
}

function dateOf(on: string | undefined): string {
  if (on === undefined) return new Date().toISOString().slice(0, 10);
  const fault = dateFault(on);
  if (fault !== null) throw callInvalid(`the date "${on}" ${fault}`);
  return on;
}

/** The law of a place, or one act, as it was asked for. */
async function find(
  called: string,
  subject: string | undefined,
  register: WholeRegister,
  asked: LawAsked,
): Promise<{ readonly place: string | null; readonly found: readonly ActOn[] }> {
  const [{ actOn, lawOn }, { withNarrower }, { jurisdictionCalled }] = [
    await import('../instruments/time/law-on.js'),
    await import('../instruments/narrower.js'),
    await import('../jurisdictions/jurisdiction.js'),
  ];
  const { subjects, jurisdictions } = register;
  const words = subjects.map(({ code }) => code);
  if (subject !== undefined && !words.includes(subject))
    throw callInvalid(`there is no subject "${subject}".${didYouMean(subject, words)}`);
  const act = asked.acts.find(({ code }) => code === called);
  if (act) return { place: null, found: [actOn(act, asked)] };
  const place = jurisdictionCalled(jurisdictions, called);
  if (!place) {
    const known = [...jurisdictions.map(({ code }) => code), ...asked.acts.map(({ code }) => code)];
    const guess = didYouMean(called, known) || ' Name a place (SRB, BA-SRP) or an act (SRB-EGOV-2018).';
    throw callInvalid(`there is no jurisdiction and no act "${called}".${guess}`);
  }
  const wanted = subject === undefined ? undefined : new Set(withNarrower(subjects, subject));
  return { place: place.code, found: lawOn({ ...asked, jurisdiction: place.code, subjects: wanted }) };
}

/** A row for each provision and its wordings, and for an act without any. */
function rowsOf(found: readonly ActOn[]) {
  return found.flatMap(({ act, force, basis, reached, provisions }) => {
    const own = { jurisdiction: act.jurisdiction, act: act.code, title: act.title['en'] ?? '', force, basis };
    const rest = { reached: reached ?? '', confidence: act.confidence };
    const none = { provision: '', provisionForce: '', subject: '', modality: '', addressee: '', reach: '', text: '' };
    if (provisions.length === 0) return [{ ...own, ...rest, ...none }];
    return provisions.flatMap(({ provision, force: provisionForce, wordings }) =>
      wordings.map(
        ({ text, subject = '', modality = '', addressee = '', reach = '', confidence = act.confidence }) => ({
          ...own,
          ...rest,
          confidence,
          provision: provision.pinpoint,
          provisionForce,
          subject,
          modality,
          addressee,
          reach,
          text,
        }),
      ),
    );
  });
}

const COLUMNS = [
  'jurisdiction',
  'act',
  'title',
  'force',
  'basis',
  'reached',
  'provision',
  'provisionForce',
  'subject',
  'modality',
  'addressee',
  'reach',
  'text',
  'confidence',
] as const;

/** `merilo law`: what the law of a place was on a day, article by article, or the life of one act. */
export function addLaw(program: Command, io: Io): void {
  program
    .command('law <place-or-act>')
    .description('show the law of a place on a day, article by article, or the life of one act')
    .option('--on <date>', 'a day, month or year; today when left out')
    .option('--subject <code>', 'only what is on this subject or a narrower one')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .option('--data <dir>', 'another data folder than assessments/')
    .action(async (called: string, options: LawOptions) => {
      assertFormat(options.format, FORMATS);
      const date = dateOf(options.on);
      const [{ findDataDir }, { readRegister }, { linkActs }] = [
        await import('../files/data-dir.js'),
        await import('../files/read-register.js'),
        await import('../instruments/time/linked-acts.js'),
      ];
      const register = readRegister(findDataDir(io.cwd, options.data));
      const { usualOf } = register;
      const asked = { acts: linkActs(register.acts, usualOf), usualOf, date };
      const { place, found } = await find(called, options.subject, register, asked);
      if (options.format === 'json') return io.stdout(`${JSON.stringify({ on: date, acts: found }, null, 2)}\n`);
      if (options.format === 'csv') {
        const { toCsv } = await import('../reports/tables/csv.js');
        return io.stdout(toCsv(COLUMNS, rowsOf(found)));
      }
      const [{ actTable, lawTable }, { placeNames }] = [
        await import('./law-table.js'),
        await import('./printed-names.js'),
      ];
      const width = Math.min(Math.max(io.columns ?? 80, 60), 120);
      const [one] = found;
      if (place === null && one) {
        return io.stdout(`${actTable(one, date, usualOf(one.act.jurisdiction), width)}\n`);
      }
      const names = placeNames(register.jurisdictions);
      const notes = names.footnotes([place ?? ''], width);
      return io.stdout(`${[lawTable(names.of(place ?? ''), date, found, width), ...notes].join('\n')}\n`);
    });
}
