import { Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { DomainError } from '../common/domain-error.js';
import { Database } from '../database/database.js';
import { type ItemPlace, type Mark, type RoundItem } from './item.js';
import { ItemsService } from './items.service.js';
import { personOf } from './person-of.js';
import { type RoundSettings } from './round.js';
import { RoundsService } from './rounds.service.js';
import { type WorksheetRow } from './worksheet.js';
import { WorksheetsService } from './worksheets.service.js';

/** What a reviewer approves: a criterion, and the digest of the row that she saw. */
export interface Approved {
  readonly criterion: string;
  readonly digest: string;
}

interface Fault {
  readonly argument: string;
  readonly message: string;
  /** The digest of the row as it is now. */
  readonly digest: string | null;
}

/** Approvals: each bound to the digest of what was seen. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly worksheets: WorksheetsService,
  ) {}

  /**
   * Approves rows of a jurisdiction's working sheet, all or none. CONFLICT where one is no longer what the reviewer saw
   * (all of them at once, with the digests of now); WRONG_STATE where one is not ready. An approval of what is the same no longer is void, and given
   * anew.
   */
  approve(
    caller: Caller,
    { round, jurisdiction, items }: Omit<ItemPlace, 'criterion'> & { readonly items: readonly Approved[] },
  ): Promise<readonly RoundItem[]> {
    return this.database.transaction(async () => {
      const { settings } = await this.rounds.called(round);
      const rows = await this.worksheets.rows(round, jurisdiction);
      const by = personOf(caller);
      const faults = items.flatMap((asked, index) => {
        const fault = faultOf(
          rows.find(({ criterion }) => criterion === asked.criterion),
          asked,
        );
        return fault === null ? [] : [{ argument: `items[${index}]`, ...fault }];
      });
      if (faults.length > 0) throw changed(faults);
      const approved: RoundItem[] = [];
      // In one order, whoever approves: two who wait for each other's items would wait for ever.
      for (const { item, digest } of rows) {
        if (!items.some(({ criterion }) => criterion === item.criterion)) continue;
        assertReady(item, settings);
        const { version } = await this.#voided(caller, item, digest);
        const step = { round, jurisdiction, criterion: item.criterion, version, step: 'approve' as const, caller };
        approved.push(await this.items.change(step, () => ({ approval: { digest, by }, marks: [] })));
      }
      return approved;
    });
  }

  /** An item whose approval, if it is of something else (the law or the method has moved since), was taken back. */
  async #voided(caller: Caller, item: RoundItem, digest: string): Promise<RoundItem> {
    const { round, jurisdiction, criterion, version, state, approval, marks } = item;
    if (state !== 'approved' || approval === null || approval.digest === digest) return item;
    const reason = 'the law, the method or what it rests on has changed since it was approved';
    const mark: Mark = { kind: 'void', code: approval.digest, reason };
    const step = { round, jurisdiction, criterion, version, step: 'void' as const, caller, reason };
    return this.items.change(step, () => ({ approval: null, marks: [...marks, mark] }));
  }
}

function faultOf(row: WorksheetRow | undefined, { criterion, digest }: Approved): Omit<Fault, 'argument'> | null {
  if (!row) return { message: `${criterion} is no row of the working sheet`, digest: null };
  if (row.digest === digest) return null;
  return { message: `${row.code} is not what you saw: it has the digest ${row.digest} now`, digest: row.digest };
}

function changed(problems: readonly Fault[]): DomainError {
  const told = problems.map(({ message }) => message).join('\n');
  return new DomainError(
    'CONFLICT',
    `nothing was approved. ${told}\nAsk for the working sheet again, read it, and approve what it shows.`,
    [],
    { problems },
  );
}

function assertReady({ state, jurisdiction, criterion, reply }: RoundItem, { governments }: RoundSettings): void {
  if (!governments || state !== 'settled') return;
  const why = reply === null ? 'the government has not been sent it' : 'the government has not replied';
  throw new DomainError(
    'WRONG_STATE',
    `${jurisdiction}/${criterion} cannot be approved yet: ${why}. Send the working sheet (sendWorksheet) and wait for the reply or its deadline`,
  );
}
