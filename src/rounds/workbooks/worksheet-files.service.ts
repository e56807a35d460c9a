import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller.js';
import { IdempotencyService } from '../../audit/idempotency.service.js';
import { DomainError } from '../../common/domain-error.js';
import { ReportsService } from '../../reports/reports.service.js';
import { workbook } from '../../reports/tables/workbook.js';
import { AnsweringService } from '../answering.service.js';
import { personOf } from '../person-of.js';
import { RepliesService, theirAnswer } from '../replies.service.js';
import { admits, type ItemState } from '../states.js';
import { type Grid } from './grid.js';
import { readSheets } from './read-sheets.js';
import { REPLIES, type ReplyFacts } from './reply-content.js';
import { type ReplyChange, type ReplyReading, replyReading } from './reply-reading.js';
import { readReplyFacts, replySheets } from './reply-sheets.js';
import { replyRows } from './reply-words.js';
import { SentWorksheetService } from './sent-worksheet.service.js';
import { Turns } from './turns.service.js';
import { sha256 } from './workbook-bytes.js';
import { type Outcome, outcomeOf, WorkbookRefused } from './workbook-outcome.js';
import { type WorkbookGiven } from './workbooks.service.js';

/** What a working sheet that came in did to the replies, or would do. */
export type ReplyOutcome = Outcome<typeof REPLIES, ReplyChange>;

/** Questions of one sheet, as of a workbook. */
const MOST_ROWS = 2000;

/** A place of a round. */
interface Where {
  readonly round: string;
  readonly jurisdiction: string;
}

/** The working sheet as a government gets it, as a workbook with room for its replies and as a report; and back. */
@Injectable()
export class WorksheetFilesService {
  constructor(
    private readonly sent: SentWorksheetService,
    private readonly answering: AnsweringService,
    private readonly replies: RepliesService,
    private readonly reports: ReportsService,
    private readonly idempotency: IdempotencyService,
    private readonly turns: Turns,
  ) {}

  /** The workbook. NOT_FOUND where nothing was sent. */
  async workbook(caller: Caller, { round, jurisdiction }: Where, language: string): Promise<Buffer> {
    const { assessed, items, deadline } = await this.sent.of(caller, round, jurisdiction);
    if (items.length > MOST_ROWS) {
      throw new DomainError(
        'TOO_LARGE',
        `the sheet would have ${items.length} questions, and has ${MOST_ROWS} at most: take the report (worksheet.${jurisdiction}.en.pdf)`,
      );
    }
    return this.turns.take(() => {
      const { framework } = assessed.data;
      const rows = replyRows(assessed, items, language, sha256);
      return workbook(replySheets({ round, jurisdiction, deadline, framework, language, rows }, sha256));
    });
  }

  /** The report. It is made for who asks, and kept nowhere. NOT_FOUND where nothing was sent. */
  async report(caller: Caller, { round, jurisdiction }: Where, language: string): Promise<Uint8Array> {
    const { assessed } = await this.sent.of(caller, round, jurisdiction);
    return this.reports.unkeptReport(assessed, { template: 'worksheet', language, jurisdiction });
  }

  /**
   * Takes the workbook in: all of what it says as replies that nobody has signed, or nothing. With `dryRun` it is only
   * tried. Once for one `Idempotency-Key`. Refused as other workbooks are, and after the deadline: WRONG_STATE.
   */
  async take(
    caller: Caller,
    { round, jurisdiction }: Where,
    { bytes, dryRun, key }: WorkbookGiven,
  ): Promise<ReplyOutcome> {
    const person = personOf(caller);
    const sheets = await this.turns.take(() => readSheets(bytes));
    const facts = readReplyFacts(sheets.get('Facts'), sha256);
    if ('fault' in facts) throw new DomainError('CALL_INVALID', facts.fault);
    if (facts.round !== round || facts.jurisdiction !== jurisdiction) {
      const own = `${facts.jurisdiction ?? ''} in "${facts.round}"`;
      throw new DomainError('CALL_INVALID', `the sheet is of ${own}, and was sent to ${jurisdiction} in "${round}"`);
    }
    const where = { round, jurisdiction };
    if (dryRun) return outcomeOf(round, REPLIES, true, await this.#against(caller, where, facts, sheets));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const call = { key, person, operation: 'POST /rounds/:round/worksheet', path: '', isRemembered: true };
    return this.idempotency.once({ ...call, arguments: { ...where, hash } }, async () => {
      const outcome = outcomeOf(round, REPLIES, false, await this.#against(caller, where, facts, sheets));
      if (!outcome.isSound) throw new WorkbookRefused(outcome);
      for (const { criterion, version, reply } of outcome.changes) {
        await this.replies.save(caller, { ...where, criterion, version, ...reply });
      }
      return outcome;
    });
  }

  async #against(
    caller: Caller,
    { round: id, jurisdiction }: Where,
    facts: ReplyFacts,
    sheets: ReadonlyMap<string, Grid>,
  ): Promise<ReplyReading> {
    const { round, assessed, items } = await this.sent.of(caller, id, jurisdiction);
    await this.replies.assertInTime(round, jurisdiction);
    const context = await this.answering.context(round);
    return replyReading(sheets, facts, {
      framework: assessed.data.framework,
      rows: replyRows(assessed, items, 'en', sha256),
      check: (criterion, answer) => theirAnswer(criterion, answer, context).findings,
      refusal: ({ state }) => (admits('draft-reply', state as ItemState) ? null : `is ${state}: what was signed stays`),
    });
  }
}
