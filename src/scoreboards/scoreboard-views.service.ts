import { Injectable } from '@nestjs/common';
import { type AssessmentOverrides } from '../assessments/overrides.js';
import { type ComparatorView } from './comparator-view.js';
import { comparatorsOf } from './comparators-of.js';
import { contributionsAgainst } from './contributions-of.js';
import { type ContributionsView, contributionsView } from './contributions-view.js';
import { type Scorecard, scorecard } from './scorecard.js';
import { type ScoreboardView, scoreboardView } from './scoreboard-view.js';
import { type Scoreboard } from './scoreboard.js';
import { type Assessed, ScoreboardsService } from './scoreboards.service.js';

/** Which scoreboard is asked for. */
export interface BoardAsked extends AssessmentOverrides {
  readonly assessment: string;
}

/** Scoreboards as they are shown. What is shown is made once for a board and a language, and goes when the board does. */
@Injectable()
export class ScoreboardViewsService {
  readonly #shown = new WeakMap<Scoreboard, Map<string, ScoreboardView>>();

  constructor(private readonly scoreboards: ScoreboardsService) {}

  /** A scoreboard with names and titles in a language. Throws as `ScoreboardsService.of` does. */
  async board({
    assessment,
    language,
    ...overrides
  }: BoardAsked & { readonly language: string }): Promise<ScoreboardView> {
    return this.#view(await this.scoreboards.of(assessment, overrides), language);
  }

  /** The comparators of an assessment with their figures, or those beside one element. */
  async comparators({
    element,
    ...asked
  }: BoardAsked & { readonly language: string; readonly element?: string }): Promise<readonly ComparatorView[]> {
    return comparatorsOf(await this.board(asked), element);
  }

  /** The scorecard of one jurisdiction. */
  async scorecard({
    assessment,
    jurisdiction,
    element,
    ...overrides
  }: BoardAsked & { readonly jurisdiction: string; readonly element?: string }): Promise<Scorecard> {
    const assessed = await this.scoreboards.of(assessment, overrides);
    const asked = { jurisdiction, ...(element !== undefined && { element }) };
    return scorecard(assessed.data, assessed.board, this.#view(assessed, 'en'), asked);
  }

  /** What makes the difference of a scorecard's score from whoever is named. Throws as `contributionsAgainst` does. */
  async contributions(
    { assessment, asOf, framework, knownAt, jurisdiction, nodes }: Scorecard,
    { against }: { readonly against?: string },
  ): Promise<ContributionsView | null> {
    const asked = { asOf, framework, ...(knownAt !== null && { knownAt }) };
    const { data, board } = await this.scoreboards.of(assessment, asked);
    const element = nodes[0]?.element ?? data.framework.root.code;
    const made = contributionsAgainst(data, board, { jurisdiction, element }, against);
    return made && contributionsView(made);
  }

  #view({ data, board }: Assessed, language: string): ScoreboardView {
    const shown = this.#shown.get(board) ?? new Map<string, ScoreboardView>();
    this.#shown.set(board, shown);
    const view = shown.get(language) ?? scoreboardView(data, board, language);
    shown.set(language, view);
    return view;
  }
}
