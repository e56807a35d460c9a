import { readAssessment } from '../../src/files/read-assessment.js';
import { coverageGrid, usualGrid } from '../../src/instruments/coverage/coverage-grid.js';
import { inForce } from '../../src/instruments/time/in-force.js';
import { linkActs } from '../../src/instruments/time/linked-acts.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { isAlignment } from '../../src/scoreboards/alignment/alignment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { concordance } from '../../src/scoreboards/alignment/concordance.js';
import { type AssessmentData } from '../../src/scoreboards/scoreboard.js';
import { type Timeline } from '../../src/scoreboards/timeline/timeline-result.js';
import { LAW_ONLY, timeline } from '../../src/scoreboards/timeline/timeline.js';
import { ENGINE } from '../../src/settings/engine.js';
import { type AssessmentView, viewOf } from '../../src/web/assessment-view.js';
import { citedBy, impactOn } from '../../src/web/cited-by.js';
import { assessmentPage } from '../../src/web/pages/assessment-page.js';
import { concordancePage } from '../../src/web/pages/concordance-page.js';
import { coveragePage } from '../../src/web/pages/coverage-page.js';
import { errorPage } from '../../src/web/pages/error-page.js';
import { frameworkPage } from '../../src/web/pages/framework-page.js';
import { homePage } from '../../src/web/pages/home-page.js';
import { instrumentPage } from '../../src/web/pages/instrument-page.js';
import { instrumentsPage } from '../../src/web/pages/instruments-page.js';
import { jurisdictionPage } from '../../src/web/pages/jurisdiction-page.js';
import { jurisdictionsPage } from '../../src/web/pages/jurisdictions-page.js';
import { timelinePage } from '../../src/web/pages/timeline-page.js';
import { timelinePath } from '../../src/web/addresses.js';
import { scorecardPage } from '../../src/web/pages/scorecard-page.js';
import { standingsOf } from '../../src/web/standings.js';
import { english } from '../../src/reports/language/english.js';
import { worded } from '../../src/reports/worded.js';

export const TEMPLATE = worded(readTemplate('comparative'), english());

/** The day on which the tests read the pages. */
const TODAY = '2026-11-23';

export function viewOfData(data: AssessmentData, asked = {}): AssessmentView {
  return viewOf({ data, board: assess(data, ENGINE) }, TEMPLATE, asked);
}

/** How the law alone moved in one place, where an assessment of it has such a roll-up. */
function lawTimelineOf(code: string, all: readonly AssessmentData[]): Timeline | null {
  const data = all.findLast(
    ({ assessment: { subjects, memo = [] }, framework }) =>
      [...subjects, ...memo].includes(code) && framework.rollUps?.some((each) => each.code === LAW_ONLY),
  );
  return data ? timeline(data, { jurisdiction: code }, ENGINE) : null;
}

/** All pages of some assessments by their addresses, from the data as they are in the files. */
export function siteOf(all: readonly AssessmentData[]): ReadonlyMap<string, string> {
  const views = all.map((data) => viewOfData(data));
  const site = new Map<string, string>();
  const recorded = [...new Map(all.flatMap(({ instruments }) => instruments).map((act) => [act.code, act])).values()];
  const frameworks = [...new Map(all.map(({ framework }) => [framework.id, framework])).values()];
  const { jurisdictions = [], groups = [], subjects = [] } = all[0] ?? {};
  const acts = linkActs(recorded, (place) => jurisdictions.find(({ code }) => code === place)?.commencement);
  const counts = new Map<string, number>();
  for (const { jurisdiction } of acts) counts.set(jurisdiction, (counts.get(jurisdiction) ?? 0) + 1);
  site.set('/', homePage({ assessments: views, frameworks, jurisdictions, acts: counts }));
  for (const view of views) {
    const { assessment, framework } = view.reading.data;
    site.set(`/assessments/${view.id}`, assessmentPage(view, [assessment.framework]));
    const { data } = view.reading;
    if (data.instruments.length > 0) {
      for (const place of [undefined, ...assessment.subjects, ...(assessment.memo ?? [])]) {
        const asked = place === undefined ? {} : { place };
        const made = timeline(data, place === undefined ? {} : { jurisdiction: place }, ENGINE);
        site.set(timelinePath(view.id, asked), timelinePage({ data, asked, timeline: made }));
      }
    }
    for (const code of [...assessment.subjects, ...(assessment.memo ?? [])]) {
      site.set(`/assessments/${view.id}/${code}`, scorecardPage(view, code));
      if (isAlignment(framework)) {
        const made = concordance(view.reading.data, view.reading.board, code);
        site.set(`/assessments/${view.id}/${code}/concordance`, concordancePage(view, made));
      }
    }
    const assessments = all.map((data) => data.assessment).filter((each) => each.framework === assessment.framework);
    const { rulings } = view.reading.data;
    const path = `/frameworks/${framework.id}/${framework.version}`;
    site.set(path, frameworkPage({ framework, subjects, rulings, assessments }));
  }
  site.set('/jurisdictions', jurisdictionsPage({ jurisdictions, groups, acts: counts }));
  for (const jurisdiction of jurisdictions) {
    const { code } = jurisdiction;
    const isOfIt = (record: { readonly jurisdiction: string }): boolean => record.jurisdiction === code;
    site.set(
      `/jurisdictions/${code}`,
      jurisdictionPage({
        jurisdiction,
        jurisdictions,
        groups,
        subjects,
        template: TEMPLATE,
        register: acts,
        on: TODAY,
        today: TODAY,
        coverage: (all[0]?.coverage ?? []).filter(isOfIt),
        standings: standingsOf(code, views),
        lawTimeline: lawTimelineOf(code, all),
      }),
    );
  }
  const gridData = {
    acts,
    subjects,
    coverage: all[0]?.coverage ?? [],
    usualOf: (code: string) => jurisdictions.find((each) => each.code === code)?.commencement,
    places: jurisdictions.map(({ code }) => code),
  };
  const usualAsked = usualGrid(gridData, 2026);
  for (const [path, asked] of [
    ['/coverage', usualAsked],
    ['/coverage?jurisdiction=XKX', { ...usualAsked, jurisdictions: ['XKX'] }],
    ['/coverage?subject=open-data', { ...usualAsked, subjects: ['open-data'] }],
  ] as const) {
    const grid = { ...asked, cells: coverageGrid(gridData, asked) };
    const { coverage } = gridData;
    site.set(path, coveragePage({ grid, jurisdictions, subjects, coverage, instruments: acts, template: TEMPLATE }));
  }
  const stateOf = (code: string, on: string) => {
    const instrument = acts.find((act) => act.code === code)!;
    const usual = jurisdictions.find((each) => each.code === instrument.jurisdiction)?.commencement;
    return inForce({ instrument, usual }, on);
  };
  const nodes = acts.slice(0, 50);
  site.set(
    '/instruments',
    instrumentsPage({
      asked: { inForceOn: '2019' },
      found: { nodes, totalCount: acts.length, unknownCount: 2, hasNextPage: true, hasPreviousPage: true },
      force: new Map(nodes.map(({ code }) => [code, stateOf(code, '2019')])),
      on: '2019',
      jurisdictions,
      withActs: new Set(counts.keys()),
      subjects,
      template: TEMPLATE,
    }),
  );
  for (const instrument of acts) {
    site.set(
      `/instruments/${instrument.code}`,
      instrumentPage({
        instrument,
        jurisdictions,
        subjects,
        register: acts,
        on: TODAY,
        today: TODAY,
        citedBy: citedBy(instrument.code, views),
        impact: impactOn(instrument.code, views),
        template: TEMPLATE,
      }),
    );
  }
  site.set('/no-such-page', errorPage(404, 'there is no jurisdiction "SBR". Did you mean "SRB"?', 'abc'));
  return site;
}

export const IDS = ['ddps-western-balkans-2020', 'ddps-western-balkans-2025', 'egdi-2024'] as const;

export function readAll(): readonly AssessmentData[] {
  return IDS.map((id) => readAssessment('assessments', id));
}
