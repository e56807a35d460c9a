import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { KnownAt } from '../database/known-at.js';
import { KeptFiles } from '../jobs/kept-files.js';
import { type FileOrder } from '../jobs/make-file.worker.js';
import { SharedFiles } from '../jobs/shared-files.service.js';
import { ThreadPool } from '../jobs/thread-pool.js';
import { programDigest } from '../jobs/worker-file.js';
import { type Assessed, ScoreboardsService } from '../scoreboards/scoreboards.service.js';
import { DATA_FORMATS, dataForm } from './data-format.js';
import { type MadeFile } from './made-file.js';
import { type FigureInput } from './make-figure.js';
import { readCatalogue } from './language/read-catalogue.js';
import { dataFileName, type OtherBasis, otherBasis, type ReportAddress, reportFileName } from './report-address.js';
import { assertAsked, assertLanguage, earlierComparable, subjectCalled } from './report-subject.js';
import { assertLetters } from './find-template.js';
import { Templates } from './own-templates.js';

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** `egdi-2024@2026-11-30` is a release of an assessment; an id has no `@`. */
function releaseInAddress(called: string): { readonly assessment: string; readonly release?: string } {
  const at = called.indexOf('@');
  return at < 0 ? { assessment: called } : { assessment: called.slice(0, at), release: called.slice(at + 1) };
}

function assertOwnBasis(called: string, basis: OtherBasis): void {
  const [asked] = Object.keys(basis);
  if (asked === undefined) return;
  throw new DomainError('CALL_INVALID', `${called} is a release, with its own date and framework: leave out ${asked}.`);
}

/** What an address names and there is not is NOT_FOUND: over HTTP an address is no wrong call, but one of nothing. */
function inAddress<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALL_INVALID')
      throw new DomainError('NOT_FOUND', error.message);
    throw error;
  }
}

/** Reports and files of data: made in threads, by the functions of the command line, and kept by what they follow from. */
@Injectable()
export class ReportsService {
  readonly #digests = new WeakMap<Assessed, string>();
  #program: string | null = null;

  constructor(
    private readonly assessments: AssessmentsService,
    private readonly scoreboards: ScoreboardsService,
    private readonly threads: ThreadPool,
    private readonly kept: KeptFiles,
    private readonly shared: SharedFiles,
    private readonly templates: Templates,
    private readonly knownAt: KnownAt,
  ) {}

  /** The address as it is written with codes: an alias (XK) becomes the code. NOT_FOUND where it names nothing. */
  async canonical(address: ReportAddress): Promise<ReportAddress> {
    const { assessment, template, language, jurisdiction, ...basis } = address;
    const named = releaseInAddress(assessment);
    const own = await this.assessments.called(named.assessment);
    if (named.release !== undefined) assertOwnBasis(assessment, basis);
    const asked = inAddress(() => {
      assertLanguage(language);
      return this.templates.named(template).template;
    });
    const parts = { assessment, template, language, ...otherBasis(own, basis) };
    if (jurisdiction === undefined && asked.form === 'comparative') return parts;
    const { data } = await this.#assessed(assessment, basis);
    return inAddress(() => {
      const code = jurisdiction === undefined ? undefined : subjectCalled(jurisdiction, data);
      assertAsked(asked, code, data);
      return { ...parts, ...(code !== undefined && { jurisdiction: code }) };
    });
  }

  /**
   * A report as a PDF, byte for byte as `merilo report` writes it; that of a release (`id@name`) as with `--release`. The
   * address is a canonical one.
   */
  async report(address: ReportAddress): Promise<MadeFile> {
    const { key, order } = await this.#plan(address);
    return { ...(await this.#madeReport(key, order)), name: reportFileName(address), type: 'application/pdf' };
  }

  /** A report of data that not everybody may see: made for who asks, and kept nowhere. NOT_FOUND where it names nothing. */
  async unkeptReport(assessed: Assessed, named: Omit<ReportAddress, 'assessment'>): Promise<Uint8Array> {
    const { data, board } = assessed;
    const jurisdiction = inAddress(() => {
      assertLanguage(named.language);
      const code = named.jurisdiction === undefined ? undefined : subjectCalled(named.jurisdiction, data);
      assertAsked(this.templates.named(named.template).template, code, data);
      return code;
    });
    const { template, language } = named;
    const address = { assessment: board.assessment, template, language, ...(jurisdiction && { jurisdiction }) };
    const { order } = await this.#plannedOf(assessed, address);
    return this.threads.make(order);
  }

  /** What a report is kept under: its content's address. The report's own address is a canonical one. */
  async keyOf(address: ReportAddress): Promise<string> {
    return (await this.#plan(address)).key;
  }

  /** Those of the keys under which a report is kept. */
  async keptOf(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const here = await Promise.all(keys.map(async (key) => ((await this.kept.has(key)) ? key : null)));
    const missing = keys.filter((_, i) => here[i] === null);
    return new Set([...here.filter((key) => key !== null), ...(await this.shared.known(missing))]);
  }

  /** Makes a report where it is not kept, says how far it is, and gives what it is kept under. */
  async make(address: ReportAddress, onStage: (stage: 'scoring' | 'setting') => Promise<void>): Promise<string> {
    await this.assessments.called(address.assessment);
    await onStage('scoring');
    const { key, order } = await this.#plan(address);
    await onStage('setting');
    await this.#madeReport(key, order);
    return key;
  }

  /** Reports are shared with the processes that make them as jobs. */
  #madeReport(key: string, order: FileOrder): ReturnType<KeptFiles['get']> {
    return this.kept.get(key, () => this.shared.get(key, () => this.threads.make(order)));
  }

  /** The scoreboard that an address is of, with its data: of an assessment, or of a release of it (`id@name`). */
  async assessedAt(called: string, basis: OtherBasis): Promise<Assessed> {
    const { assessment, release } = releaseInAddress(called);
    await this.assessments.called(assessment);
    if (release !== undefined) assertOwnBasis(called, basis);
    return this.#assessed(called, basis);
  }

  /** What an address is of: an assessment, or a release of it as it was published. */
  #assessed(called: string, basis: OtherBasis): Promise<Assessed> {
    const { assessment, release } = releaseInAddress(called);
    return release === undefined
      ? this.scoreboards.of(assessment, basis)
      : this.scoreboards.ofRelease(assessment, release);
  }

  #plan(address: ReportAddress): Promise<{ readonly key: string; readonly order: FileOrder }> {
    return this.knownAt.read(address.knownAt, () => this.#planned(address));
  }

  async #planned(address: ReportAddress): Promise<{ readonly key: string; readonly order: FileOrder }> {
    const { assessment, asOf, framework } = address;
    const assessed = await this.#assessed(assessment, {
      ...(asOf !== undefined && { asOf }),
      ...(framework !== undefined && { framework }),
    });
    return this.#plannedOf(assessed, address);
  }

  /** The order of a report of these data. */
  async #plannedOf(
    assessed: Assessed,
    { template: named, language, jurisdiction, asOf }: ReportAddress,
  ): Promise<{ readonly key: string; readonly order: FileOrder }> {
    const earlier = earlierComparable(assessed.data.assessment, await this.assessments.all());
    const comparable = earlier && (await this.scoreboards.of(earlier.id));
    const found = inAddress(() => this.templates.named(named));
    const { template, assets } = found;
    const catalogue = readCatalogue(language);
    assertLetters(found, catalogue);
    const isOtherDate = asOf !== undefined;
    const key = this.#key([
      'report',
      this.#digestOf(assessed),
      comparable && this.#digestOf(comparable),
      template,
      Object.entries({ logo: assets.logo, ...assets.fonts }).map(([as, bytes]) => [as, bytes && sha256(bytes)]),
      catalogue,
      jurisdiction ?? null,
      isOtherDate,
    ]);
    const input = {
      assessed,
      ...(comparable && { comparable }),
      template,
      ...(Object.keys(assets).length > 0 && { assets }),
      catalogue,
      ...(jurisdiction !== undefined && { jurisdiction }),
      isOtherDate,
    };
    return { key, order: { kind: 'report', input } };
  }

  /**
   * An assessment's data, or those of a release of it (`id@name`), byte for byte as `merilo export` writes them. A
   * release has its own date and framework: to ask for another is CALL_INVALID.
   */
  async dataFile(called: string, format: string, basis: OtherBasis = {}): Promise<MadeFile> {
    const { assessment, release } = releaseInAddress(called);
    const own = await this.assessments.called(assessment);
    const offered = DATA_FORMATS.find((known) => known === format);
    if (offered === undefined) {
      const guess = didYouMean(format, DATA_FORMATS) || ` There are: ${DATA_FORMATS.join(', ')}.`;
      throw new DomainError('NOT_FOUND', `the data of ${assessment} are not to be had as "${format}".${guess}`);
    }
    if (release !== undefined) assertOwnBasis(called, basis);
    const assessed = await this.#assessed(called, basis);
    const other = otherBasis(own, basis);
    const key = this.#key(['data', this.#digestOf(assessed), offered, other]);
    const made = await this.#made(key, { kind: 'data', format: offered, assessed, basis: other });
    const file = { ...made, name: dataFileName(called, offered, other), type: dataForm(offered).mediaType };
    return release === undefined ? file : { ...file, isFixed: true };
  }

  /** A figure, or its numbers, kept by all that it follows from. */
  figure(input: FigureInput): ReturnType<KeptFiles['get']> {
    const { assessed, comparable, ...rest } = input;
    const digests = [this.#digestOf(assessed), comparable ? this.#digestOf(comparable) : null];
    return this.#made(this.#key(['figure', digests, rest]), { kind: 'figure', input });
  }

  #made(key: string, order: FileOrder): ReturnType<KeptFiles['get']> {
    return this.kept.get(key, () => this.threads.make(order));
  }

  /** Everything that bytes follow from, the program's own code included, as the name of a file. */
  #key(parts: readonly unknown[]): string {
    this.#program ??= programDigest();
    return sha256(JSON.stringify([this.#program, ...parts]));
  }

  /** Of all the data, in their order, of the scores, and of which release they are: names and words count as well as answers. */
  #digestOf(assessed: Assessed): string {
    const known = this.#digests.get(assessed);
    if (known !== undefined) return known;
    const { board, data } = assessed;
    const digest = sha256(
      JSON.stringify([board.digest, board.resultDigest, board.engine, board.release, board.publication, data]),
    );
    this.#digests.set(assessed, digest);
    return digest;
  }
}
