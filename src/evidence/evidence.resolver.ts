import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.js';
import { type Connection, connectionOf } from '../graphql/connection.js';
import { page, workedOut } from '../graphql/cost.js';
import { EvidenceArgs, ReuseEvidenceArgs } from './evidence.args.js';
import { EvidenceFileConnectionType, EvidenceFileType } from './evidence.type.js';
import { EvidenceService } from './evidence.service.js';
import { evidenceView, type EvidenceView } from './evidence-view.js';

/** What it costs to read a round, beside the values of the answer. */
const READING = 500;

@Resolver()
export class EvidenceResolver {
  constructor(private readonly evidence: EvidenceService) {}

  @Query(() => EvidenceFileConnectionType, {
    name: 'evidence',
    complexity: page(READING),
    description:
      'Files that were uploaded as evidence to a round, as far as the caller may see them, the newest first. Files go up by POST /evidence.',
  })
  async list(
    @CurrentCaller() caller: Caller,
    @Args() { round, jurisdiction, first, after }: EvidenceArgs,
  ): Promise<Connection<EvidenceView>> {
    const files = await this.evidence.list(caller, round, jurisdiction ?? null);
    return connectionOf(files.map(evidenceView), { first, after }, ({ hash }) => hash);
  }

  @Mutation(() => EvidenceFileType, {
    complexity: workedOut(READING),
    description:
      'Brings a file that the caller sees, of this round or an earlier one, to another place, where its answers may cite it.',
  })
  async reuseEvidence(
    @CurrentCaller() caller: Caller,
    @Args() { hash, ...place }: ReuseEvidenceArgs,
  ): Promise<EvidenceView> {
    return evidenceView(await this.evidence.reuse(caller, place, hash));
  }
}
