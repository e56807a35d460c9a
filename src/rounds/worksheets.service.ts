import { Inject, Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { type Engine } from '../scoreboards/engine.js';
import { HOST_ENGINE } from '../scoreboards/scoreboards.service.js';
import { type RoundItem } from './item.js';
import { ItemsService } from './items.service.js';
import { RoundDataService } from './round-data.service.js';
import { RoundsService } from './rounds.service.js';
import { seen } from './sight.js';
import { worksheet, type WorksheetRow } from './worksheet.js';

/** The working sheets of jurisdictions: what a government is sent, and what a reviewer approves. */
@Injectable()
export class WorksheetsService {
  constructor(
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly roundData: RoundDataService,
    @Inject(HOST_ENGINE) private readonly engine: Engine,
  ) {}

  /** The rows that a caller may see, as they may see them: none before the sheet is sent, for a government. */
  async of(caller: Caller, round: string, jurisdiction: string): Promise<readonly WorksheetRow[]> {
    const all = await this.rows(round, jurisdiction);
    return all.flatMap((row) => {
      const item = seen(caller, row.item);
      return item === null ? [] : [{ ...row, item }];
    });
  }

  /** All rows of a jurisdiction, or of the whole round; whoever may see them. */
  async rows(id: string, jurisdiction?: string): Promise<readonly WorksheetRow[]> {
    const { assessed, items } = await this.assessed(id);
    const own = jurisdiction === undefined ? items : items.filter((item) => item.jurisdiction === jurisdiction);
    return this.made(assessed, own);
  }

  /** The rows of items by a scoring of them. */
  made(assessed: Assessed, items: readonly RoundItem[]): readonly WorksheetRow[] {
    return worksheet(assessed, items, this.engine);
  }

  /** A round scored as it stands now, or as it stood at an instant. */
  async assessed(
    id: string,
    knownAt: Date | null = null,
  ): Promise<{ readonly assessed: Assessed; readonly items: readonly RoundItem[] }> {
    const round = await this.rounds.called(id);
    const items = await this.items.at(id, knownAt);
    return { assessed: await this.roundData.assessed(round, items), items };
  }
}
