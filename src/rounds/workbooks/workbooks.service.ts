import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Caller, hasRole } from '../../access/caller.js';
import { IdempotencyService } from '../../audit/idempotency.service.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { DomainError } from '../../common/domain-error.js';
import { AnsweringService, soundAnswer } from '../answering.service.js';
import { CodingService } from '../coding/coding.service.js';
import { RoundRulingsService } from '../coding/round-rulings.service.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { type Round } from '../round.js';
import { RoundsService } from '../rounds.service.js';
import { sightOf } from '../sight.js';
import { admits, type ItemState } from '../states.js';
import { type Facts, readFacts } from './facts.js';
import { type Grid } from './grid.js';
import { readSheets } from './read-sheets.js';
import { archiveOf, roundFiles } from './round-files.js';
import { type SheetItem, type WorkbookKind } from './sheet-item.js';
import { Turns } from './turns.service.js';
import { sha256, workbookBytes } from './workbook-bytes.js';
import { outcomeOf, type WorkbookOutcome, WorkbookRefused } from './workbook-outcome.js';
import { workbookReading } from './workbook-reading.js';

/** A workbook that came in. */
export interface WorkbookGiven {
  readonly bytes: Buffer;
  readonly dryRun: boolean;
  readonly key: string | null;
}

/** Questions of one workbook: making one of 4,000 takes a server some seconds in which it answers nobody. */
const MOST_ITEMS = 2000;

/** Workbooks of rounds: what stands in a round goes out to sheets, and what was filled in comes back. */
@Injectable()
export class WorkbooksService {
  constructor(
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly answering: AnsweringService,
    private readonly coding: CodingService,
    private readonly rulings: RoundRulingsService,
    private readonly idempotency: IdempotencyService,
    private readonly turns: Turns,
  ) {}

  /** A workbook of a place, or of all places of a round that the caller may see, as they may see them. */
  async workbook(caller: Caller, id: string, jurisdiction: string | null, language: string): Promise<Buffer> {
    const round = await this.rounds.called(id);
    const kind = jurisdiction === null ? 'answers' : kindFor(caller, { round: id, jurisdiction });
    const items = await this.#shown(caller, id, jurisdiction, kind);
    if (items.length === 0) {
      const places = [...new Set((await this.items.of(id)).map((item) => item.jurisdiction))];
      const guess = jurisdiction === null ? '' : didYouMean(jurisdiction, places);
      const where = jurisdiction === null ? '' : ` at "${jurisdiction}"`;
      throw new DomainError('NOT_FOUND', `the round ${id} has nothing for you to fill in${where}.${guess}`);
    }
    if (items.length > MOST_ITEMS) {
      const message = `the workbook would have ${items.length} questions, and has ${MOST_ITEMS} at most`;
      throw new DomainError('TOO_LARGE', `${message}: take one place at a time (workbook.<jurisdiction>.xlsx)`);
    }
    const framework = await this.rounds.framework(round);
    return this.turns.take(() => workbookBytes({ kind, round: id, jurisdiction, framework, language, items }));
  }

  /**
   * Takes a workbook in: all of what it changes in one transaction, or nothing. With `dryRun` it is only tried. Once for
   * one `Idempotency-Key`. WRONG_TYPE, TOO_LARGE, CALL_INVALID, TOO_MANY_REQUESTS; `WorkbookRefused` where cells are not
   * sound, with all of them.
   */
  async take(caller: Caller, id: string, { bytes, dryRun, key }: WorkbookGiven): Promise<WorkbookOutcome> {
    const person = personOf(caller);
    const sheets = await this.turns.take(() => readSheets(bytes));
    const facts = readFacts(sheets.get('Facts'), sha256);
    if ('fault' in facts) throw new DomainError('CALL_INVALID', facts.fault);
    if (facts.round !== id) {
      throw new DomainError('CALL_INVALID', `the workbook is of the round "${facts.round}", and was sent to "${id}"`);
    }
    if (dryRun) return outcomeOf(id, facts.kind, true, await this.#against(caller, id, facts, sheets));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const call = { key, person, operation: 'POST /rounds/:round/workbook', path: '', isRemembered: true };
    return this.idempotency.once({ ...call, arguments: { round: id, hash } }, async () => {
      const outcome = outcomeOf(id, facts.kind, false, await this.#against(caller, id, facts, sheets));
      if (!outcome.isSound) throw new WorkbookRefused(outcome);
      for (const { jurisdiction, criterion, version, answer, change } of outcome.changes) {
        const place = { round: id, jurisdiction, criterion, version };
        if (facts.kind === 'codes') await this.coding.save(caller, { ...place, code: { ...answer } });
        else {
          await this.items.change({ ...place, caller, step: 'save', yours: answer }, () => ({
            answer,
            author: person,
            change,
          }));
        }
      }
      return outcome;
    });
  }

  /** The data files that a round would be, as an archive: for those who see all of it. FORBIDDEN for others. */
  async files(caller: Caller, id: string): Promise<Buffer> {
    const round = await this.rounds.called(id);
    const items = await this.items.of(id);
    if (items.some((item) => sightOf(caller, item) !== 'assessor')) {
      throw new DomainError('FORBIDDEN', `the files of ${id} are for those who see all of its places`);
    }
    const [framework, rulings] = await Promise.all([this.rounds.framework(round), this.rulings.of(id)]);
    return archiveOf(roundFiles(round, framework, items, rulings));
  }

  async #against(caller: Caller, id: string, facts: Facts, sheets: ReadonlyMap<string, Grid>) {
    const round = await this.rounds.called(id);
    const context = await this.answering.context(round);
    const isCodes = facts.kind === 'codes';
    const items = isCodes
      ? await this.#ownCodes(caller, id, places(facts))
      : (await this.#shown(caller, id, null, 'answers')).filter(({ jurisdiction }) =>
          hasRole(caller, ['analyst'], { round: id, jurisdiction }),
        );
    return workbookReading(sheets, facts, {
      framework: context.framework,
      items,
      check: (criterion, answer) => {
        const isDerived = isCodes && context.criteria.get(criterion)?.derive !== undefined;
        const whole = isDerived ? { override: 'coded a second time', ...answer } : answer;
        return soundAnswer(criterion, whole, context).findings;
      },
      refusal: ({ state }) => refusal(round, facts.kind, state),
    });
  }

  async #ownCodes(caller: Caller, id: string, jurisdictions: readonly string[]): Promise<readonly SheetItem[]> {
    const items: SheetItem[] = [];
    for (const jurisdiction of jurisdictions) items.push(...(await this.#shown(caller, id, jurisdiction, 'codes')));
    return items;
  }

  /** The items that a caller may see at a place or everywhere: of a second coder the own codes, and nothing beside. */
  async #shown(
    caller: Caller,
    round: string,
    jurisdiction: string | null,
    kind: WorkbookKind,
  ): Promise<readonly SheetItem[]> {
    if (kind === 'codes') {
      if (jurisdiction === null || sightOf(caller, { round, jurisdiction }) !== 'second-coder') return [];
      const rows = await this.coding.sheet({ round, jurisdiction });
      return rows.map(({ criterion, own }) => ({
        jurisdiction,
        criterion,
        version: own?.version ?? 0,
        state: own?.state ?? 'empty',
        answer: own?.answer ?? null,
        change: null,
      }));
    }
    const items = await this.items.of(round, jurisdiction ?? undefined);
    return items
      .filter((item) => sightOf(caller, item) === 'assessor' && item.state !== 'set-aside')
      .map(({ jurisdiction: place, criterion, version, state, answer, change }) => ({
        jurisdiction: place,
        criterion,
        version,
        state,
        answer,
        change,
      }));
  }
}

/** The places of a workbook. */
function places({ items }: Facts): readonly string[] {
  return [...new Set(items.map(({ jurisdiction }) => jurisdiction))];
}

function kindFor(caller: Caller, place: { readonly round: string; readonly jurisdiction: string }): WorkbookKind {
  return sightOf(caller, place) === 'second-coder' ? 'codes' : 'answers';
}

/** Why an item cannot be written now; null: it can. */
function refusal({ state: round, id }: Round, kind: WorkbookKind, state: string): string | null {
  if (round !== 'open') return `cannot be changed: the round ${id} is ${round}`;
  if (kind === 'codes') return state === 'submitted' ? 'was submitted: a code is final then' : null;
  if (admits('save', state as ItemState)) return null;
  return `is ${state}: only what is empty or a draft is taken from a workbook. Have it sent back first`;
}
