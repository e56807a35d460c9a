import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError } from '../../common/domain-error.js';
import { DataVersion } from '../../database/data-version.js';
import { Database } from '../../database/database.js';
import { recordIn } from '../../database/known-record.js';
import { JurisdictionsService } from '../../jurisdictions/jurisdictions.service.js';
import { InstrumentEntity } from '../instrument.entity.js';
import { type Instrument } from '../instrument.js';
import { type ListedInstrument } from '../listed-instrument.js';
import { ListedInstrumentsService } from '../listed-instruments.service.js';
import { SubjectsService } from '../subjects.service.js';
import { type AskedText, askedText } from './asked-words.js';
import { matchesIn } from './dated-matches.js';
import { type MatchesFound, type MatchingFilter, matchingQuery } from './matching-query.js';
import { type MatchedWord, type Matching } from './score-sql.js';
import { type SearchAsked, type SearchHit, type SearchPage } from './search-asked.js';
import { searchCounts } from './search-counts.js';
import { phraseOf } from './search-document.js';
import { type SearchNames } from './searched-parts.js';
import { SIMILAR_QUERY, similarWords } from './similar-words.js';

/** Searches the acts of the register, in any of their languages and scripts. */
@Injectable()
export class SearchService {
  readonly #names: () => Promise<SearchNames>;

  constructor(
    private readonly database: Database,
    private readonly jurisdictions: JurisdictionsService,
    private readonly subjects: SubjectsService,
    private readonly listed: ListedInstrumentsService,
    version: DataVersion,
  ) {
    this.#names = version.keep(async () => ({
      jurisdictions: new Map((await this.jurisdictions.all()).map((each) => [each.code, each])),
      subjects: new Map((await this.subjects.all()).map((each) => [each.code, each])),
    }));
  }

  /**
   * The acts that have all words of a text, the best first; where none has all, those with at least half of them. A
   * text that says nothing or is too long is CALL_INVALID, and so is an act to go on after that was not found; an
   * unknown jurisdiction or subject is NOT_FOUND.
   */
  async search(asked: SearchAsked): Promise<SearchPage<ListedInstrument>> {
    const text = askedText(asked.text);
    const filter = await this.#filter(asked);
    const names = await this.#names();
    const matching = await this.#matching(text);
    const strict = await this.#find(matching, filter);
    const isRelaxed = strict.matching === 0 && requiredOf(matching) > 1;
    const found = isRelaxed
      ? await this.#find({ ...matching, least: Math.ceil(requiredOf(matching) / 2) }, filter)
      : strict;
    if (asked.after !== undefined && found.cursor === null) throw noSuchCursor(asked.after);
    const before = found.cursor ?? 0;
    return {
      nodes: await this.#hits(found.rows, matching.words, names, asked),
      totalCount: found.totalCount,
      unknownCount: found.unknownCount,
      isRelaxed: isRelaxed && found.matching > 0,
      hasNextPage: before + found.rows.length < found.totalCount,
      hasPreviousPage: before > 0,
      counts: searchCounts(found, names),
    };
  }

  async #filter({ jurisdiction, ...asked }: SearchAsked): Promise<MatchingFilter> {
    return {
      ...asked,
      jurisdiction: jurisdiction === undefined ? null : (await this.jurisdictions.called(jurisdiction)).code,
      subjects: asked.subject === undefined ? null : await this.subjects.withNarrower(asked.subject),
    };
  }

  async #matching({ words, all }: AskedText): Promise<Matching> {
    const asked = words.flatMap(({ isLanguage, stems }) => (isLanguage ? stems : []));
    const rows =
      asked.length === 0
        ? []
        : await this.database.manager.query<{ asked: string; word: string }[]>(SIMILAR_QUERY, [asked]);
    const candidates = new Map<string, string[]>();
    for (const { asked, word } of rows) candidates.set(asked, [...(candidates.get(asked) ?? []), word]);
    const similarTo = (stems: readonly string[]): readonly string[] => {
      const isKnown = stems.some((stem) => candidates.get(stem)?.includes(stem));
      const similar = stems.flatMap((stem) => similarWords(stem, isKnown, candidates.get(stem) ?? []));
      return [...new Set(similar)].filter((stem) => !stems.includes(stem));
    };
    return {
      words: words.map((word) => ({ ...word, similar: similarTo(word.stems) })),
      phrase: phraseOf(all),
      citation: all.map(({ folded }) => folded).join(' '),
    };
  }

  async #find(matching: Matching, filter: MatchingFilter): Promise<MatchesFound> {
    const { statement, parameters } = matchingQuery(matching, filter);
    const [found] = await this.database.manager.query<MatchesFound[]>(statement, [...parameters]);
    if (!found) throw new Error('the query of a search gave no row');
    return found;
  }

  async #hits(
    rows: MatchesFound['rows'],
    words: readonly MatchedWord[],
    names: SearchNames,
    { inForceOn }: SearchAsked,
  ): Promise<readonly SearchHit<ListedInstrument>[]> {
    if (rows.length === 0) return [];
    const read = await this.database.manager.find(InstrumentEntity, { where: { row: In(rows.map(({ row }) => row)) } });
    const acts = new Map(read.map((row) => [row.row, recordIn<Instrument>(row)]));
    const listed = await this.listed.list(rows.flatMap(({ row }) => acts.get(row) ?? []));
    const sought = words.map(({ stems, similar, weight }) => ({ stems: new Set([...stems, ...similar]), weight }));
    return listed.map((instrument, place) => ({
      instrument,
      score: rows[place]?.score ?? 0,
      matches: matchesIn(instrument, names, sought, inForceOn),
    }));
  }
}

function requiredOf({ words }: Matching): number {
  return words.filter(({ isRequired }) => isRequired).length;
}

function noSuchCursor(after: string): DomainError {
  return new DomainError(
    'CALL_INVALID',
    `the cursor names "${after}", which this search does not find. Take a cursor from pageInfo.endCursor of the same search, or leave "after" out to begin.`,
  );
}
