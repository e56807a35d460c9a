import { join } from 'node:path';
import { type Framework } from '../../../src/frameworks/framework.js';
import { openFolder } from '../../../src/files/data-folder.js';
import { type MissingReason } from '../../../src/scoring/method.js';
import { assess } from '../../../src/scoreboards/assess.js';
import { type ScoreRow } from '../../../src/scoreboards/scoreboard.js';
import { ENGINE } from '../../../src/settings/engine.js';
import { type Given } from '../case.js';

/** A framework file of the data folder, `id@version`. */
export function frameworkOf({ data }: Given, version: string): Framework {
  const [id = '', number = ''] = version.split('@');
  const folder = openFolder(data);
  const file = join('frameworks', id, `${number}.yaml`);
  const framework = folder.read('framework', file).records[0]?.record;
  const [finding] = folder.findings;
  if (!framework || finding) throw new Error(`${file}: ${finding?.message ?? 'no framework'}`);
  return framework;
}

/** What one place has on each criterion. A gap is a value that the publication does not have. */
export type Values = Readonly<Record<string, number | null>>;

/** What is scored: a framework, the values of each place, and the day that group membership is asked for. */
export interface Index {
  readonly framework: Framework;
  readonly asOf: string;
  readonly values: ReadonlyMap<string, Values>;
  readonly gap?: MissingReason;
}

/** The rows of an index by place and element: scored by the same code as `merilo score`, from values instead of files. */
export function scoreIndex(
  given: Given,
  { framework, asOf, values, gap = 'insufficient-data' }: Index,
): ReadonlyMap<string, ReadonlyMap<string, ScoreRow>> {
  const folder = openFolder(given.data);
  const groups = folder.read('groups', 'groups.yaml').records.map(({ record }) => record);
  const answers = Object.fromEntries(
    [...values].map(([place, of]) => [
      place,
      Object.entries(of).map(([criterion, value]) =>
        value === null ? { criterion, missing: gap, justification: '' } : { criterion, value, justification: '' },
      ),
    ]),
  );
  const scoreboard = assess(
    {
      assessment: {
        id: 'conformance',
        title: { en: 'Conformance' },
        framework: `${framework.id}@${framework.version}`,
        asOf,
        subjects: [...values.keys()],
        submittedToGovernments: false,
        publisher: 'OECD',
        sources: [],
        licence: '',
      },
      framework,
      jurisdictions: [],
      groups,
      subjects: [],
      instruments: [],
      coverage: [],
      rulings: [],
      answers,
      comparators: [],
    },
    ENGINE,
  );
  const rows = new Map<string, Map<string, ScoreRow>>();
  for (const row of scoreboard.scores) {
    const own = rows.get(row.jurisdiction) ?? new Map<string, ScoreRow>();
    rows.set(row.jurisdiction, own.set(row.element, row));
  }
  return rows;
}
