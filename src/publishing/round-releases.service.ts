import { Inject, Injectable } from '@nestjs/common';
import { type Caller, hasRole } from '../access/caller.js';
import { type Role } from '../access/role.js';
import { answersByPlace } from '../assessments/placed-answer.js';
import { PUBLIC_URL } from '../assessments/links.js';
import { repliesByPlace } from '../assessments/reply.js';
import { RegisterService } from '../assessments/register.service.js';
import { TrailService } from '../audit/trail.service.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordsText } from '../files/format.js';
import { frozenFile, releaseFile } from '../files/read-releases.js';
import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { DataFileEntity } from '../loading/data-file.entity.js';
import { takeLoadLock } from '../loading/load-lock.js';
import { publishFiles } from '../loading/publish-files.js';
import { freeze } from '../releases/freeze.js';
import { newestFirst, type Release } from '../releases/release.js';
import { published, releaseOf } from '../releases/released.js';
import { thawed } from '../releases/thaw.js';
import { publishedRuling } from '../rounds/coding/round-ruling.js';
import { RoundRulingEntity } from '../rounds/coding/round-ruling.entity.js';
import { type RoundItem } from '../rounds/item.js';
import { ItemsService } from '../rounds/items.service.js';
import { personOf } from '../rounds/person-of.js';
import { publishedAnswer } from '../rounds/published-answer.js';
import { publishedReplies } from '../rounds/published-replies.js';
import { type Round } from '../rounds/round.js';
import { RoundsService } from '../rounds/rounds.service.js';
import { WorksheetsService } from '../rounds/worksheets.service.js';
import { assess } from '../scoreboards/assess.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { assessmentDataOf } from '../scoreboards/assessment-data.js';
import { type Engine } from '../scoreboards/engine.js';
import { HOST_ENGINE } from '../scoreboards/scoreboards.service.js';
import { EmbargoesService } from './embargoes.service.js';
import { type ListedRoundRelease, listedRoundRelease } from './listed-round-release.js';
import { refuseFaults, releaseFaults } from './release-faults.js';
import { asRead, roundFiles } from './round-files.js';
import { releaseCall, type RoundReleaseAsked } from './round-release.js';
import { RoundReleaseEntity } from './round-release.entity.js';

/** Items that are to be corrected after a release. */
export interface CorrectionAsked {
  readonly round: string;
  readonly items: readonly { readonly jurisdiction: string; readonly criterion: string }[];
  readonly reason: string;
}

/** Releases of rounds: made, whole or not at all; corrected; read before they are public by who may. */
@Injectable()
export class RoundReleasesService {
  constructor(
    private readonly database: Database,
    private readonly version: DataVersion,
    private readonly trail: TrailService,
    private readonly register: RegisterService,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly worksheets: WorksheetsService,
    private readonly embargoes: EmbargoesService,
    @Inject(HOST_ENGINE) private readonly engine: Engine,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  /**
   * Releases a round: freezes its data and scores, and writes all of it into the public tables, at once or when its
   * embargo ends. WRONG_STATE with every item that is not approved or is marked; CALL_INVALID where the call cannot be;
   * DATA_INVALID with every problem that a check of the files finds. Then nothing has changed.
   */
  async release(caller: Caller, asked: RoundReleaseAsked): Promise<ListedRoundRelease> {
    const { round: id } = asked;
    assertWhole(caller, ['publisher'], id);
    const made = await this.database.transaction(async () => {
      // One at a time: a second press waits here, and finds what the first has done.
      await takeLoadLock(this.database.manager);
      // What another process has loaded a moment ago counts: it is checked against what was approved.
      this.version.forget();
      const by = personOf(caller);
      const round = await this.rounds.called(id);
      const earlier = await this.#rows(id);
      await this.#assertOwn(id, earlier);
      const now = await this.embargoes.now();
      const releases = earlier.map(({ release }) => release);
      const call = releaseCall(asked, now, releases);
      const items = await this.items.of(id);
      refuseFaults(releaseFaults(items, await this.worksheets.rows(id)));
      const files = roundFiles(await this.#contents(round, items, earlier));
      const live = await this.#scored(id, files);
      this.#assertNew(live, releases, id);
      const corrected = earlier.find(({ name }) => name === call.supersedes);
      const { name, embargo, why = '' } = call;
      const publication = {
        name,
        ...(embargo !== undefined && { embargo }),
        ...(corrected && { corrects: { name: corrected.name, published: this.#thawed(corrected, earlier), why } }),
      };
      const { release, text } = freeze(live, publication, this.engine);
      const texts = new Map([
        ...files,
        [releaseFile(id, name), recordsText('release', [release])],
        [frozenFile(id, name), text],
      ]);
      for (const { jurisdiction, criterion, version, state } of items) {
        if (state !== 'approved') continue;
        await this.items.change({ round: id, jurisdiction, criterion, version, step: 'release', caller, reason: name });
      }
      if (round.state === 'open') await this.rounds.change(caller, id, 'close-round', { state: 'released' });
      const publicFrom = embargo === undefined ? now : new Date(embargo);
      const [{ row }] = (
        await this.database.manager.insert(RoundReleaseEntity, {
          round: id,
          name,
          release,
          texts: Object.fromEntries(texts),
          by,
          releasedAt: now,
          publicFrom,
          publishedAt: null,
        })
      ).identifiers as [{ row: number }];
      const { digest, resultDigest, frozen, supersedes } = release;
      await this.trail.append({
        person: by,
        action: 'release-round',
        round: id,
        jurisdiction: null,
        target: name,
        before: null,
        after: { digest, resultDigest, frozen, embargo: embargo ?? null, supersedes: supersedes ?? null },
      });
      if (publicFrom <= now) await this.embargoes.publish(row, by);
      else await publishFiles(this.database, texts, { dryRun: true });
      return (await this.of(id)).find((each) => each.name === name);
    });
    // The mutation may be a part of a larger transaction: before that is kept, others would still read what was.
    this.database.afterCommit(() => this.version.forget());
    if (!made) throw new Error(`the release of ${id} was written, and is not there`);
    return made;
  }

  /**
   * Opens items of a released round again, to be corrected: they can be revised and approved anew, and the next release
   * supersedes the one before. All or none.
   */
  async correct(caller: Caller, { round: id, items, reason }: CorrectionAsked): Promise<readonly RoundItem[]> {
    assertWhole(caller, ['publisher'], id);
    return this.database.transaction(async () => {
      const round = await this.rounds.called(id);
      const reopened: RoundItem[] = [];
      for (const { jurisdiction, criterion } of items) {
        const step = { round: id, jurisdiction, criterion, version: null, step: 'reopen' as const, caller, reason };
        reopened.push(await this.items.change(step, () => ({ approval: null })));
      }
      if (round.state === 'released') await this.rounds.change(caller, id, 'reopen-round', { state: 'open' });
      return reopened;
    });
  }

  /** The releases of a round, the newest first, public or not yet. Who may know of them, a rule says. */
  async of(round: string): Promise<readonly ListedRoundRelease[]> {
    const rows = await this.#rows(round);
    return rows.map((row) => listedRoundRelease(row, rows, this.publicUrl));
  }

  /** One of them. NOT_FOUND where there is none of the name. */
  async one(round: string, name: string): Promise<ListedRoundRelease> {
    const rows = await this.#rows(round);
    return listedRoundRelease(called(rows, round, name), rows, this.publicUrl);
  }

  /** A release of a round as it was frozen, with its scoreboard. NOT_FOUND where there is none of the name. */
  async assessed(round: string, name: string): Promise<Assessed> {
    const rows = await this.#rows(round);
    return this.#thawed(called(rows, round, name), rows);
  }

  async #rows(round: string): Promise<readonly RoundReleaseEntity[]> {
    return newestFirst(await this.database.manager.find(RoundReleaseEntity, { where: { round } }));
  }

  #thawed({ release, texts, round, name }: RoundReleaseEntity, all: readonly RoundReleaseEntity[]): Assessed {
    const data = texts[frozenFile(round, name)];
    if (data === undefined) throw new Error(`the release ${name} of ${round} has no frozen data`);
    const releases = all.map((each) => each.release);
    return published(thawed(release, data, this.engine), release, releases);
  }

  /** What goes into the files: places that had answers in the release before keep their file, if with none. */
  async #contents(round: Round, items: readonly RoundItem[], [newest]: readonly RoundReleaseEntity[]) {
    const framework = await this.rounds.framework(round);
    const published = ordered(items, framework);
    const answers = placedAnswers(published);
    const rulings = await this.database.manager.find(RoundRulingEntity, {
      where: { round: round.id },
      order: { row: 'ASC' },
    });
    const before = newest ? asRead(round.id, new Map(Object.entries(newest.texts))) : null;
    return {
      assessment: round.assessment,
      comparators: round.comparators,
      rulings: rulings.map(publishedRuling),
      answers: { ...emptied(before?.answers), ...answersByPlace(answers) },
      replies: { ...emptied(before?.replies), ...repliesByPlace(publishedReplies(published)) },
    };
  }

  /** The round scored by its files, so that `merilo score` gives the same for them. */
  async #scored(id: string, files: ReadonlyMap<string, string>): Promise<Assessed> {
    const { frameworks, rulings, ...register } = await this.register.read();
    const read = asRead(id, files);
    const framework = frameworks.find((each) => `${each.id}@${each.version}` === read.assessment.framework);
    if (!framework) throw new DomainError('DATA_INVALID', `${read.assessment.framework} is not loaded: load its file`);
    const others = rulings.filter(({ assessment }) => assessment !== id);
    const data = assessmentDataOf({ ...register, ...read, framework, rulings: [...others, ...read.rulings] });
    return { data, board: assess(data, this.engine) };
  }

  #assertNew(live: Assessed, releases: readonly Release[], id: string): void {
    const same = releaseOf(live, releases.slice(0, 1), this.engine);
    if (!same) return;
    throw new DomainError(
      'WRONG_STATE',
      `nothing has changed in ${id} since the release ${same.name}, so there is nothing to release.`,
    );
  }

  /** The public files of this id are the round's own, or there are none. */
  async #assertOwn(id: string, earlier: readonly RoundReleaseEntity[]): Promise<void> {
    if (earlier.length > 0) return;
    const files = await this.database.manager.find(DataFileEntity, {
      select: { row: true, file: true },
      where: this.database.known,
    });
    const other = files.find(({ file }) => file.startsWith(`${id}/`));
    if (!other) return;
    throw new DomainError(
      'WRONG_STATE',
      `the data folder has an assessment ${id} of its own (${other.file}), which a release of this round would overwrite. ` +
        'Take it out of the folder, or open a round of another id.',
    );
  }
}

function assertWhole(caller: Caller, roles: readonly Role[], round: string): void {
  if (hasRole(caller, roles, { round, jurisdiction: null })) return;
  throw new DomainError('FORBIDDEN', 'a release is of all jurisdictions: who makes it is publisher of the whole round');
}

function called(rows: readonly RoundReleaseEntity[], round: string, name: string): RoundReleaseEntity {
  const found = rows.find((each) => each.name === name);
  if (found) return found;
  const names = rows.map((each) => each.name);
  const guess = didYouMean(name, names) || ` There are: ${names.join(', ') || 'none'}.`;
  throw new DomainError('NOT_FOUND', `the round ${round} has no release "${name}".${guess}`);
}

/** What a release has of each item, in the order of the framework. */
function ordered(items: readonly RoundItem[], framework: Framework) {
  const order = new Map(criteriaOf(framework.root).map(({ code }, place) => [code, place]));
  return items
    .filter(({ criterion, state }) => order.has(criterion) && state !== 'set-aside')
    .sort((one, other) => (order.get(one.criterion) ?? 0) - (order.get(other.criterion) ?? 0));
}

function placedAnswers(items: readonly RoundItem[]) {
  return items.flatMap((item) => {
    const answer = publishedAnswer(item);
    return answer === null ? [] : [{ jurisdiction: item.jurisdiction, ...answer }];
  });
}

/** Files that there were before, with nothing in them. */
function emptied(
  before: Readonly<Record<string, readonly unknown[]>> = {},
): Readonly<Record<string, readonly never[]>> {
  return Object.fromEntries(Object.keys(before).map((place) => [place, []]));
}
