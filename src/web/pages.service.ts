import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { ENGINE_VERSION } from '../common/version.js';
import { FrameworksService } from '../frameworks/frameworks.service.js';
import { uriOf } from '../instruments/act-uri.js';
import { CoverageGridService } from '../instruments/coverage/coverage-grid.service.js';
import { type PartOfGrid } from '../instruments/coverage/coverage-grid-part.js';
import { CoverageService } from '../instruments/coverage/coverage.service.js';
import { inForce } from '../instruments/time/in-force.js';
import { type Instrument } from '../instruments/instrument.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { SearchService } from '../instruments/search/search.service.js';
import { SubjectsService } from '../instruments/subjects.service.js';
import { GroupsService } from '../jurisdictions/groups.service.js';
import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';
import { JurisdictionsService } from '../jurisdictions/jurisdictions.service.js';
import { readTemplate } from '../reports/read-template.js';
import { type Timeline } from '../scoreboards/timeline/timeline-result.js';
import { LAW_ONLY, placeOrGroup, timeline } from '../scoreboards/timeline/timeline.js';
import { type AlignmentStatus, isAlignment } from '../scoreboards/alignment/alignment.js';
import { ConcordancesService } from '../scoreboards/alignment/concordances.service.js';
import { ScoreboardsService } from '../scoreboards/scoreboards.service.js';
import { type Asked } from './addresses.js';
import { type AssessmentView, viewOf } from './assessment-view.js';
import { citedBy, impactOn } from './cited-by.js';
import { assessmentPage } from './pages/assessment-page.js';
import { coveragePage } from './pages/coverage-page.js';
import { foundActsPage } from './pages/found-acts-page.js';
import { concordancePage } from './pages/concordance-page.js';
import { frameworkPage } from './pages/framework-page.js';
import { homePage } from './pages/home-page.js';
import { instrumentPage } from './pages/instrument-page.js';
import { instrumentsPage } from './pages/instruments-page.js';
import { jurisdictionPage } from './pages/jurisdiction-page.js';
import { jurisdictionsPage } from './pages/jurisdictions-page.js';
import { scorecardPage } from './pages/scorecard-page.js';
import { timelinePage, type TimelineQuery } from './pages/timeline-page.js';
import { type instrumentsAsked } from './query.js';
import { standingsOf } from './standings.js';
import { english } from '../reports/language/english.js';
import { worded } from '../reports/worded.js';

/** Acts on a page of the list, and of what a search finds. */
const ACTS_A_PAGE = 50;
const HITS_A_PAGE = 20;

/** Acts by the code of their jurisdiction. */
function actCounts(acts: readonly Instrument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { jurisdiction } of acts) counts.set(jurisdiction, (counts.get(jurisdiction) ?? 0) + 1);
  return counts;
}

function usualOf(jurisdictions: readonly Jurisdiction[], code: string): Jurisdiction['commencement'] {
  return jurisdictions.find((jurisdiction) => jurisdiction.code === code)?.commencement;
}

/** Asks the services for what a page shows, and has it rendered. */
@Injectable()
export class PagesService {
  private readonly template = worded(readTemplate('comparative'), english());

  constructor(
    private readonly assessments: AssessmentsService,
    private readonly scoreboards: ScoreboardsService,
    private readonly frameworks: FrameworksService,
    private readonly jurisdictions: JurisdictionsService,
    private readonly groups: GroupsService,
    private readonly instruments: InstrumentsService,
    private readonly coverage: CoverageService,
    private readonly grid: CoverageGridService,
    private readonly subjects: SubjectsService,
    private readonly concordances: ConcordancesService,
    private readonly searching: SearchService,
  ) {}

  async home(): Promise<string> {
    const [assessments, frameworks, jurisdictions, acts] = await Promise.all([
      this.#views(),
      this.frameworks.all(),
      this.jurisdictions.all(),
      this.instruments.all(),
    ]);
    return homePage({ assessments, frameworks, jurisdictions, acts: actCounts(acts) });
  }

  async assessment(id: string, asked: Asked): Promise<string> {
    const view = await this.#view(id, asked);
    const { framework } = await this.assessments.called(id);
    const method = framework.split('@')[0];
    const versions = (await this.frameworks.all())
      .filter((each) => each.id === method)
      .map((each) => `${each.id}@${each.version}`);
    return assessmentPage(view, versions);
  }

  /** The scorecard of the jurisdiction with that code. NOT_FOUND where the assessment does not have it. */
  async scorecard(id: string, code: string, asked: Asked): Promise<string> {
    const view = await this.#view(id, asked);
    const { subjects, memo = [] } = view.reading.data.assessment;
    const places = [...subjects, ...memo];
    if (places.includes(code)) return scorecardPage(view, code);
    throw new DomainError('NOT_FOUND', `"${code}" is not assessed in ${id}.${didYouMean(code, places)}`);
  }

  /** The timeline of an assessment, of all its subjects or of one place or group. Throws as `timeline` does. */
  async timeline(id: string, asked: TimelineQuery): Promise<string> {
    const data = await this.assessments.data(id, { everyYear: true });
    const { place, ...rest } = asked;
    const whose = place === undefined ? {} : placeOrGroup(data, place);
    return timelinePage({ data, asked, timeline: timeline(data, { ...whose, ...rest }, { version: ENGINE_VERSION }) });
  }

  /** The table of concordance of a jurisdiction. NOT_FOUND where the assessment does not have it, or has no such table. */
  async concordance(id: string, code: string, asked: Asked, status: AlignmentStatus | undefined): Promise<string> {
    const view = await this.#view(id, asked);
    const { data, board } = view.reading;
    const places = [...data.assessment.subjects, ...(data.assessment.memo ?? [])];
    if (!places.includes(code))
      throw new DomainError('NOT_FOUND', `"${code}" is not assessed in ${id}.${didYouMean(code, places)}`);
    if (!isAlignment(data.framework))
      throw new DomainError('NOT_FOUND', `${id} has no table of concordance: it is no assessment of alignment.`);
    return concordancePage(view, await this.concordances.of({ data, board }, code), status);
  }

  async allJurisdictions(): Promise<string> {
    const [jurisdictions, groups, acts] = await Promise.all([
      this.jurisdictions.all(),
      this.groups.all(),
      this.instruments.all(),
    ]);
    return jurisdictionsPage({ jurisdictions, groups, acts: actCounts(acts) });
  }

  /** The code that a code or an alias stands for. NOT_FOUND with the nearest where there is none. */
  async codeOf(codeOrAlias: string): Promise<string> {
    return (await this.jurisdictions.called(codeOrAlias)).code;
  }

  /** The page of a jurisdiction, with its law on a date. NOT_FOUND with the nearest code where there is none. */
  async jurisdiction(code: string, on: string, today: string): Promise<string> {
    const jurisdiction = await this.jurisdictions.called(code);
    const [jurisdictions, groups, register, coverage, subjects, views] = await Promise.all([
      this.jurisdictions.all(),
      this.groups.all(),
      this.#linked(),
      this.coverage.of(jurisdiction.code),
      this.subjects.all(),
      this.#views(),
    ]);
    return jurisdictionPage({
      jurisdiction,
      jurisdictions,
      groups,
      register,
      on,
      today,
      coverage,
      subjects,
      standings: standingsOf(jurisdiction.code, views),
      lawTimeline: await this.#lawTimeline(jurisdiction.code, views),
      template: this.template,
    });
  }

  /** What was searched, and what nobody has looked at. Throws as `CoverageGridService.of` does. */
  async coverageGrid(asked: PartOfGrid): Promise<string> {
    const [grid, jurisdictions, subjects, coverage, instruments] = await Promise.all([
      this.grid.of(asked),
      this.jurisdictions.all(),
      this.subjects.all(),
      this.coverage.all(),
      this.instruments.all(),
    ]);
    return coveragePage({ grid, jurisdictions, subjects, coverage, instruments, template: this.template });
  }

  async allInstruments(query: ReturnType<typeof instrumentsAsked>, today: string): Promise<string> {
    const { jurisdiction } = query;
    const asked = { ...query, ...(jurisdiction !== undefined && { jurisdiction: await this.codeOf(jurisdiction) }) };
    const on = asked.inForceOn ?? today;
    if (asked.text !== undefined) return this.#foundActs({ ...asked, text: asked.text }, on);
    const [found, all, jurisdictions, subjects] = await Promise.all([
      this.instruments.page({ ...asked, first: ACTS_A_PAGE }),
      this.instruments.all(),
      this.jurisdictions.all(),
      this.subjects.all(),
    ]);
    const linked = await this.instruments.linked(found.nodes);
    const force = new Map(
      linked.map((instrument) => [
        instrument.code,
        inForce({ instrument, usual: usualOf(jurisdictions, instrument.jurisdiction) }, on),
      ]),
    );
    const withActs = new Set(all.map(({ jurisdiction }) => jurisdiction));
    return instrumentsPage({ asked, found, force, on, jurisdictions, withActs, subjects, template: this.template });
  }

  async #foundActs(
    asked: ReturnType<typeof instrumentsAsked> & { readonly text: string },
    on: string,
  ): Promise<string> {
    const [found, all, jurisdictions, subjects] = await Promise.all([
      this.searching.search({ ...asked, first: HITS_A_PAGE }),
      this.instruments.all(),
      this.jurisdictions.all(),
      this.subjects.all(),
    ]);
    const force = new Map(
      found.nodes.map(({ instrument: { act, usual } }) => [act.code, inForce({ instrument: act, usual }, on)]),
    );
    const withActs = new Set(all.map(({ jurisdiction }) => jurisdiction));
    return foundActsPage({ asked, found, force, on, jurisdictions, withActs, subjects, template: this.template });
  }

  /** The page of an act as it stood on a date. NOT_FOUND with the nearest code where there is none. */
  async instrument(code: string, on: string, today: string): Promise<string> {
    const called = await this.instruments.called(code);
    const [jurisdictions, subjects, register, views] = await Promise.all([
      this.jurisdictions.all(),
      this.subjects.all(),
      this.#linked(),
      this.#views(),
    ]);
    return instrumentPage({
      instrument: register.find((act) => act.code === code) ?? called,
      jurisdictions,
      subjects,
      register,
      on,
      today,
      citedBy: citedBy(code, views),
      impact: impactOn(code, views),
      template: this.template,
    });
  }

  /** The code of the act with that permanent address. NOT_FOUND with the nearest address where there is none. */
  async codeAt(address: string): Promise<string> {
    const acts = await this.instruments.all();
    const called = address.toLowerCase();
    const act = acts.find((each) => uriOf(each) === called);
    if (act) return act.code;
    const advice = didYouMean(called, acts.map(uriOf)) || ' The list of instruments has them all.';
    throw new DomainError('NOT_FOUND', `there is no act at "${address}".${advice}`);
  }

  async framework(id: string, version: string): Promise<string> {
    const name = `${id}@${version}`;
    const framework = await this.frameworks.called(name);
    const assessments = (await this.assessments.all()).filter((each) => each.framework === name);
    const [first] = assessments;
    const rulings = first ? (await this.assessments.data(first.id)).rulings : [];
    return frameworkPage({ framework, subjects: await this.subjects.all(), rulings, assessments });
  }

  /** All acts, with what follows from others of them. */
  async #linked(): Promise<readonly Instrument[]> {
    return this.instruments.linked(await this.instruments.all());
  }

  /** How the law alone moved, in the newest assessment of a place that has such a roll-up. */
  async #lawTimeline(code: string, views: readonly AssessmentView[]): Promise<Timeline | null> {
    const own = views.filter(({ reading: { data } }) => {
      const { subjects, memo = [] } = data.assessment;
      return [...subjects, ...memo].includes(code) && data.framework.rollUps?.some((each) => each.code === LAW_ONLY);
    });
    const dates = own.map(({ id, reading: { data } }) => ({ id, asOf: data.assessment.asOf }));
    const [newest] = dates.sort((one, other) => (one.asOf > other.asOf ? -1 : 1));
    if (!newest) return null;
    const data = await this.assessments.data(newest.id, { everyYear: true });
    return timeline(data, { jurisdiction: code }, { version: ENGINE_VERSION });
  }

  async #view(id: string, asked: Asked): Promise<AssessmentView> {
    const { asOf, framework } = asked;
    const own = await this.assessments.called(id);
    return viewOf(await this.scoreboards.of(id, { asOf, framework }), this.template, asked, own);
  }

  async #views(): Promise<readonly AssessmentView[]> {
    const all = await this.assessments.all();
    return Promise.all(all.map(async ({ id }) => viewOf(await this.scoreboards.of(id), this.template)));
  }
}
