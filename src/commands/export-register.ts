import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { spanOf } from '../common/legal-date.js';
import { type WholeRegister } from '../files/read-register.js';
import { assertFormat } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';
import { writeOutput } from './write-output.js';

/** The forms in which the register of law is written for others. */
export const REGISTER_FORMATS = ['json-ld', 'csv', 'yaml'] as const;
type RegisterFormat = (typeof REGISTER_FORMATS)[number];

export interface RegisterOptions extends CommonOptions {
  readonly format?: string;
  readonly jurisdiction?: string;
  readonly base?: string;
  readonly asOf?: string;
  readonly framework?: string;
  readonly o?: string;
}

function callInvalid(message: string): DomainError {
  return new DomainError('CALL_INVALID', message);
}

function checkOptions({ base, asOf, framework }: RegisterOptions, format: RegisterFormat): void {
  if (framework !== undefined) throw callInvalid('the register of law has no framework: leave out --framework.');
  if (format !== 'json-ld' && (base ?? asOf) !== undefined) {
    throw callInvalid(`--base and --as-of are for --format json-ld: ${format} says what is recorded.`);
  }
  if (base !== undefined && !/^https?:\/\/\S+$/.test(base)) {
    throw callInvalid(`--base ${base}: write an address, such as https://merilo.example/`);
  }
  const day = asOf === undefined ? null : spanOf(asOf);
  if (asOf !== undefined && (day === null || day.earliest !== day.latest)) {
    throw callInvalid(`--as-of ${asOf}: write a day, such as 2019-12-31.`);
  }
}

async function textOf(format: RegisterFormat, register: WholeRegister, options: RegisterOptions): Promise<string> {
  const { jurisdiction: code } = options;
  const codes = register.jurisdictions.map((each) => each.code);
  if (code !== undefined && !codes.includes(code)) {
    throw callInvalid(`there is no jurisdiction "${code}".${didYouMean(code, codes)}`);
  }
  const chosen = register.acts.filter(({ jurisdiction }) => code === undefined || jurisdiction === code);
  if (format === 'csv') return (await import('../reports/tables/register-csv.js')).registerCsv(chosen);
  if (format === 'yaml') return (await import('../files/format.js')).recordsText('instruments', chosen);
  const [{ registerDocument }, { linkActs }] = [
    await import('../instruments/exchange/json-ld.js'),
    await import('../instruments/time/linked-acts.js'),
  ];
  const linked = new Map(linkActs(register.acts, register.usualOf).map((act) => [act.code, act]));
  const meanings = {
    jurisdictions: new Map(register.jurisdictions.map((each) => [each.code, each])),
    acts: linked,
    ...(options.asOf !== undefined && { on: options.asOf }),
  };
  const acts = chosen.map((act) => linked.get(act.code) ?? act);
  return `${JSON.stringify(registerDocument(acts, register.subjects, meanings, options.base), null, 2)}\n`;
}

/** `merilo export --register`: the register of law, whole or of one jurisdiction, for people and programs elsewhere. */
export async function exportRegister(options: RegisterOptions, io: Io): Promise<void> {
  const { format } = options;
  if (format === undefined) throw callInvalid(`name a format with --format: ${REGISTER_FORMATS.join(', ')}.`);
  assertFormat(format, REGISTER_FORMATS);
  checkOptions(options, format);
  const [{ findDataDir }, { readRegister }] = [
    await import('../files/data-dir.js'),
    await import('../files/read-register.js'),
  ];
  const register = readRegister(findDataDir(io.cwd, options.data));
  return writeOutput(await textOf(format, register, options), options.o ?? '-', io);
}
