// The timeline of the law alone, 2000 to 2026, of 40 jurisdictions: node bench/timeline.mjs, after a build. Asserts nothing.
//
// The data are made: the law of the six places that ship, dealt out to 40, each with its dates shifted by a few years and
// days, so that no two turn on the same days. Thus each place has as many acts, provisions, searches and typed answers
// as a real one. The framework is ddps@1, whole.
import { readAssessment } from '../dist/src/files/read-assessment.js';
import { timeline } from '../dist/src/scoreboards/timeline/timeline.js';

const PLACES = 40;
const ASSESSMENT = 'ddps-western-balkans-2025';
const shipped = readAssessment('assessments', ASSESSMENT, { everyYear: true });

/** Every date in a record, some years and days later: `by` decides how many. */
function shifted(record, by) {
  const text = JSON.stringify(record).replace(
    /\b(19|20)(\d\d)(-\d\d)?(-\d\d)?\b/g,
    (date, century, year, month, day) => {
      const later = Number(century + year) - (by % 5);
      const other = day === undefined ? '' : `-${String(((Number(day.slice(1)) + by) % 28) + 1).padStart(2, '0')}`;
      return `${later}${month ?? ''}${other}`;
    },
  );
  return JSON.parse(text);
}

/** One of the six under another code: its acts, searches and answers with the code of the place in theirs. */
function place(number) {
  const subjects = shipped.assessment.subjects;
  const own = subjects[number % subjects.length];
  const code = `Q${String.fromCharCode(65 + Math.floor(number / 26))}${String.fromCharCode(65 + (number % 26))}`;
  const rename = (records) => JSON.parse(JSON.stringify(shifted(records, number)).replaceAll(`"${own}`, `"${code}`));
  return {
    code,
    jurisdiction: { ...shipped.jurisdictions.find((each) => each.code === own), code, aliases: [], name: { en: code } },
    instruments: rename(shipped.instruments.filter(({ jurisdiction }) => jurisdiction === own)),
    coverage: rename(shipped.coverage.filter(({ jurisdiction }) => jurisdiction === own)),
    answers: rename(shipped.answers[own] ?? []),
  };
}

/** Data anew each time, for what is gathered from them is kept with them. */
function made() {
  const places = Array.from({ length: PLACES }, (_, number) => place(number));
  const members = places.map(({ code }) => ({ jurisdiction: code }));
  return {
    ...shipped,
    assessment: { ...shipped.assessment, asOf: '2026-12-31', subjects: places.map(({ code }) => code), memo: [] },
    jurisdictions: places.map(({ jurisdiction }) => jurisdiction),
    groups: [{ code: 'ALL', name: { en: 'All' }, members, sources: [] }],
    instruments: places.flatMap(({ instruments }) => instruments),
    coverage: places.flatMap(({ coverage }) => coverage),
    answers: Object.fromEntries(places.map(({ code, answers }) => [code, answers])),
  };
}

const runs = Array.from({ length: 15 }, () => {
  const data = made();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { members, mean } = timeline(data, { group: 'ALL', from: '2000', until: '2026' }, { version: 'bench' });
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return {
    wall,
    cpu: (user + system) / 1000,
    steps: members.reduce((sum, each) => sum + each.steps.length, 0),
    mean,
    data,
  };
});
const [last] = runs.slice(-1);
const provisions = last.data.instruments.reduce((sum, { provisions: own = [] }) => sum + own.length, 0);
const sorted = (key) => runs.map((run) => run[key]).sort((a, b) => a - b);
const middle = (key) => sorted(key)[Math.floor(runs.length / 2)].toFixed(0);
console.log(
  `${PLACES} places, ${last.data.instruments.length} acts, ${provisions} provisions, ${last.data.coverage.length} searches`,
);
console.log(`${last.steps} steps of the places, ${last.mean.steps.length} of the mean`);
console.log(`first run: ${runs[0].wall.toFixed(0)} ms (CPU ${runs[0].cpu.toFixed(0)})`);
console.log(
  `median of ${runs.length}: ${middle('wall')} ms (CPU ${middle('cpu')}); least ${sorted('wall')[0].toFixed(0)} ms (CPU ${sorted('cpu')[0].toFixed(0)})`,
);
