import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.js';
import { type Connection, connectionOfPage } from '../graphql/connection.js';
import { page } from '../graphql/cost.js';
import { codeOfCursor } from '../graphql/cursor.js';
import { given } from '../graphql/given.js';
import { AuditEntryConnectionType, type AuditEntryType } from './audit-entry.type.js';
import { AuditTrailArgs } from './audit-trail.args.js';
import { TrailReadingService } from './trail-reading.service.js';

/** A statement that counts the entries of a round, and one that reads a page of them. */
const STATEMENTS = 200;

@Resolver()
export class AuditTrailResolver {
  constructor(private readonly trail: TrailReadingService) {}

  @Query(() => AuditEntryConnectionType, {
    complexity: page(STATEMENTS),
    description: 'What was done in a round, newest first, as far as you may see it.',
  })
  async auditTrail(
    @CurrentCaller() caller: Caller,
    @Args() { after, ...asked }: AuditTrailArgs,
  ): Promise<Connection<AuditEntryType>> {
    return connectionOfPage(await this.trail.read(caller, given({ ...asked, before: entryBefore(after) })), nameOf);
  }
}

const nameOf = ({ number }: AuditEntryType): string => String(number);

function entryBefore(cursor: string | undefined): string | undefined {
  return cursor === undefined || cursor === null ? undefined : (codeOfCursor(cursor) ?? '');
}
