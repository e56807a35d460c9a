import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error.js';
import { type LegalDate } from '../common/legal-date.js';
import { DataVersion } from '../database/data-version.js';
import { GroupsService } from './groups.service.js';
import { JurisdictionsService } from './jurisdictions.service.js';
import {
  groupOn,
  type ListedGroup,
  type ListedJurisdiction,
  listGroups,
  listJurisdictions,
} from './listed-jurisdiction.js';

/** Whose jurisdictions are wanted: all, or the members of a group. */
export interface MembersAsked {
  readonly group?: string;
  /** The date of the membership; left out: whoever is or was a member. */
  readonly on?: LegalDate;
}

/** Jurisdictions and groups with each other's names, kept in memory while the data are the same. */
@Injectable()
export class ListedJurisdictionsService {
  readonly #jurisdictions: () => Promise<ReadonlyMap<string, ListedJurisdiction>>;
  readonly #groups: () => Promise<readonly ListedGroup[]>;

  constructor(
    private readonly jurisdictions: JurisdictionsService,
    private readonly groups: GroupsService,
    version: DataVersion,
  ) {
    this.#jurisdictions = version.keep(async () => {
      const listed = listJurisdictions(await this.jurisdictions.all(), await this.groups.all());
      return new Map(listed.map((each) => [each.code, each]));
    });
    this.#groups = version.keep(async () => listGroups(await this.groups.all(), await this.jurisdictions.all()));
  }

  /** All of them, or the members of a group, in the order of the file. */
  async all({ group, on }: MembersAsked): Promise<readonly ListedJurisdiction[]> {
    const listed = [...(await this.#jurisdictions()).values()];
    if (group === undefined) {
      if (on === undefined) return listed;
      throw new DomainError(
        'CALL_INVALID',
        'on: it says when someone is a member. Name the "group" too, or leave it out.',
      );
    }
    const wanted = await this.groups.called(group);
    const { members } = on === undefined ? wanted : groupOn(wanted, on);
    const codes = new Set(members.map(({ jurisdiction }) => jurisdiction));
    return listed.filter(({ code }) => codes.has(code));
  }

  /** The one that a code or an alias names. NOT_FOUND with the nearest code where there is none. */
  async called(codeOrAlias: string): Promise<ListedJurisdiction> {
    const { code } = await this.jurisdictions.called(codeOrAlias);
    const listed = (await this.#jurisdictions()).get(code);
    if (!listed) throw new Error(`${code} is a jurisdiction, and is not listed`);
    return listed;
  }

  /** All groups with those who are or were members, or with the members on a date. */
  async groupsOn(on: LegalDate | undefined): Promise<readonly ListedGroup[]> {
    const groups = await this.#groups();
    return on === undefined ? groups : groups.map((group) => groupOn(group, on));
  }
}
