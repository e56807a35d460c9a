import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { DomainError } from '../common/domain-error.js';
import { ScoreboardsService } from '../scoreboards/scoreboards.service.js';
import { FIGURE_FORMATS, FIGURE_TYPES, figureFileName, type FigureName } from './figures/figure-address.js';
import { assertFigure, figureCalled, type FigureListed, figuresOf } from './figures/figure-of.js';
import { readCatalogue } from './language/read-catalogue.js';
import { type MadeFile } from './made-file.js';
import { figureContext, type FigureInput } from './make-figure.js';
import { readTemplate } from './read-template.js';
import { type OtherBasis } from './report-address.js';
import { assertLanguage, earlierComparable, subjectCalled } from './report-subject.js';
import { ReportsService } from './reports.service.js';

/** The template whose colours and words figures have. */
const TEMPLATE = 'comparative';

/** A figure with the addresses at which it can be had, by place and format. */
export interface FigureOffered extends Pick<FigureListed, 'figure'> {
  /** The place that it is of; null where it is of all. */
  readonly jurisdiction: string | null;
  readonly files: Readonly<Record<string, string>>;
}

/** What an address names and there is not is NOT_FOUND. */
function inAddress<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALL_INVALID')
      throw new DomainError('NOT_FOUND', error.message);
    throw error;
  }
}

/** The figures of assessments, or of releases of them (`id@name`), as files: made in threads, kept by what they follow from. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly scoreboards: ScoreboardsService,
    private readonly reports: ReportsService,
  ) {}

  /** The name as it is written with codes: an alias (XK) becomes the code. NOT_FOUND where it names nothing. */
  async canonical(assessment: string, name: FigureName, basis: OtherBasis): Promise<FigureName> {
    const { data } = await this.reports.assessedAt(assessment, basis);
    inAddress(() => assertLanguage(name.language));
    const figure = figureCalled(name.figure);
    const { jurisdiction } = name;
    if (jurisdiction === undefined) return { ...name, figure };
    return { ...name, figure, jurisdiction: inAddress(() => subjectCalled(jurisdiction, data)) };
  }

  /** A figure, or its numbers. The name is a canonical one. NOT_FOUND, with the reason, where there is none. */
  async file(assessment: string, name: FigureName, basis: OtherBasis): Promise<MadeFile> {
    const { format, jurisdiction } = name;
    const figure = figureCalled(name.figure);
    const input = await this.#input(assessment, name.language, basis);
    assertFigure(figure, figureContext(input), jurisdiction);
    const made = await this.reports.figure({
      ...input,
      figure,
      format,
      ...(jurisdiction !== undefined && { jurisdiction }),
    });
    return { ...made, name: `${assessment}.${figureFileName(name)}`, type: FIGURE_TYPES[format] };
  }

  /** The figures that there are of an assessment in a language, with their addresses. */
  async list(assessment: string, language: string): Promise<readonly FigureOffered[]> {
    inAddress(() => assertLanguage(language));
    const found = figuresOf(figureContext(await this.#input(assessment, language, {})));
    return found.flatMap(({ figure, jurisdictions }) =>
      (jurisdictions ?? [null]).map((jurisdiction) => ({
        figure,
        jurisdiction,
        files: Object.fromEntries(
          FIGURE_FORMATS.map((format) => {
            const name = { figure, language, format, ...(jurisdiction !== null && { jurisdiction }) };
            return [format, `/figures/${encodeURIComponent(assessment)}/${figureFileName(name)}`];
          }),
        ),
      })),
    );
  }

  async #input(
    assessment: string,
    language: string,
    basis: OtherBasis,
  ): Promise<Omit<FigureInput, 'figure' | 'format' | 'jurisdiction'>> {
    const assessed = await this.reports.assessedAt(assessment, basis);
    const earlier = earlierComparable(assessed.data.assessment, await this.assessments.all());
    const comparable = earlier && (await this.scoreboards.of(earlier.id));
    return {
      assessed,
      ...(comparable && { comparable }),
      template: readTemplate(TEMPLATE),
      catalogue: readCatalogue(language),
    };
  }
}
