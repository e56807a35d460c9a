import { Injectable } from '@nestjs/common';
import { FrameworksService } from '../frameworks/frameworks.service.js';
import { CoverageService } from '../instruments/coverage/coverage.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { SubjectsService } from '../instruments/subjects.service.js';
import { GroupsService } from '../jurisdictions/groups.service.js';
import { JurisdictionsService } from '../jurisdictions/jurisdictions.service.js';
import { type Records } from '../scoreboards/assessment-data.js';
import { RulingsService } from './rulings.service.js';

/** What every assessment of a database rests on. */
export type Register = Omit<Records, 'assessment' | 'framework' | 'answers' | 'replies' | 'comparators'> & {
  readonly frameworks: readonly Records['framework'][];
};

/** The records that assessments have in common, each kind from its own service. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly jurisdictions: JurisdictionsService,
    private readonly groups: GroupsService,
    private readonly subjects: SubjectsService,
    private readonly instruments: InstrumentsService,
    private readonly coverage: CoverageService,
    private readonly methods: FrameworksService,
    private readonly rulings: RulingsService,
  ) {}

  /** Names of the frameworks, `id@version`. */
  async frameworks(): Promise<readonly string[]> {
    return (await this.methods.all()).map(({ id, version }) => `${id}@${version}`);
  }

  /** All of them, as they are now. */
  async read(): Promise<Register> {
    const jurisdictions = await this.jurisdictions.all();
    const [groups, subjects, frameworks, rulings, instruments, coverage] = await Promise.all([
      this.groups.all(),
      this.subjects.all(),
      this.methods.all(),
      this.rulings.all(),
      this.instruments.all(),
      this.coverage.all(),
    ]);
    const parents = new Map(jurisdictions.map(({ code, partOf }) => [code, partOf]));
    const isOf = (state: string) => (record: { readonly jurisdiction: string }) =>
      (parents.get(record.jurisdiction) ?? record.jurisdiction) === state;
    return {
      jurisdictions,
      groups,
      subjects,
      frameworks,
      rulings,
      instrumentsOf: (state) => instruments.filter(isOf(state)),
      coverageOf: (state) => coverage.filter(isOf(state)),
      instrument: (wanted) => instruments.find(({ code }) => code === wanted),
    };
  }
}
