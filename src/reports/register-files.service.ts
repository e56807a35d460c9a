import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataVersion } from '../database/data-version.js';
import { actDocument, type Meanings, registerDocument } from '../instruments/exchange/json-ld.js';
import { type Instrument } from '../instruments/instrument.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { linkActs } from '../instruments/time/linked-acts.js';
import { SubjectsService } from '../instruments/subjects.service.js';
import { JurisdictionsService } from '../jurisdictions/jurisdictions.service.js';
import { type MadeFile } from './made-file.js';
import { registerCsv } from './tables/register-csv.js';

const JSON_LD = 'application/ld+json; charset=utf-8';

function fileOf(name: string, type: string, text: string): MadeFile {
  const bytes = Buffer.from(text, 'utf8');
  return { name, type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The register of law as files, as `merilo export --register` writes them, kept in memory while the data are the same. */
@Injectable()
export class RegisterFilesService {
  readonly #linked: () => Promise<{ readonly acts: readonly Instrument[]; readonly meanings: Meanings }>;
  readonly #jsonLd: () => Promise<MadeFile>;
  readonly #csv: () => Promise<MadeFile>;

  constructor(
    private readonly instruments: InstrumentsService,
    private readonly subjects: SubjectsService,
    private readonly jurisdictions: JurisdictionsService,
    version: DataVersion,
  ) {
    this.#linked = version.keep(() => this.#read());
    this.#jsonLd = version.keep(async () => {
      const [{ acts, meanings }, subjects] = await Promise.all([this.#linked(), this.subjects.all()]);
      const document = registerDocument(acts, subjects, meanings);
      return fileOf('register.jsonld', JSON_LD, `${JSON.stringify(document, null, 2)}\n`);
    });
    this.#csv = version.keep(async () =>
      fileOf('register.csv', 'text/csv; charset=utf-8', registerCsv(await this.instruments.all())),
    );
  }

  /** The whole register as JSON-LD, with the vocabulary of subjects. */
  jsonLd(): Promise<MadeFile> {
    return this.#jsonLd();
  }

  /** The whole register as CSV, in the flat form. */
  csv(): Promise<MadeFile> {
    return this.#csv();
  }

  /** One act as JSON-LD. NOT_FOUND with the nearest code where there is none. */
  async act(code: string): Promise<MadeFile> {
    const { meanings } = await this.#linked();
    const act = meanings.acts.get(code) ?? (await this.instruments.called(code));
    return fileOf(`${code}.jsonld`, JSON_LD, `${JSON.stringify(actDocument(act, meanings), null, 2)}\n`);
  }

  async #read(): Promise<{ readonly acts: readonly Instrument[]; readonly meanings: Meanings }> {
    const [all, places] = await Promise.all([this.instruments.all(), this.jurisdictions.all()]);
    const jurisdictions = new Map(places.map((place) => [place.code, place]));
    const acts = linkActs(all, (code) => jurisdictions.get(code)?.commencement);
    return { acts, meanings: { jurisdictions, acts: new Map(acts.map((act) => [act.code, act])) } };
  }
}
