import { type Command } from 'commander';
import { type Derivation } from '../scoreboards/explain.js';
import { assertFormat, RELEASE_OPTION, withAssessmentOptions } from './assessment-options.js';
import { assessAsked, KNOWN_AT_OPTION, type KnownAtOptions } from './assess-asked.js';
import { type ImportTasks } from './database-tasks.js';
import { type Io } from './io.js';
import { remarkTexts } from '../scoreboards/remark.js';

const FORMATS = ['table', 'json', 'csv'] as const;

const COLUMNS = [
  'jurisdiction',
  'element',
  'title',
  'weight',
  'method',
  'score',
  'low',
  'high',
  'missing',
  'origin',
  'answer',
  'justification',
  'evidence',
  'whyNot',
  'rulings',
] as const;

function flat(derivation: Derivation): readonly Derivation[] {
  return [derivation, ...derivation.children.flatMap(flat)];
}

/** `merilo explain ASSESSMENT JURISDICTION [ELEMENT]`: the derivation of a score, down to the article of law. */
export function addExplain(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) => addTo(program, io, importTasks);
}

function addTo(program: Command, io: Io, importTasks: ImportTasks): void {
  withAssessmentOptions(
    program
      .command('explain')
      .description('show what a score rests on: answers, points, weights, and the provisions cited')
      .argument('<assessment>', 'its folder under assessments/')
      .argument('<jurisdiction>', 'a code such as SRB, or an alias')
      .argument('[element]', 'a criterion, pillar or roll-up; the whole index when left out'),
  )
    .option(...RELEASE_OPTION)
    .option(...KNOWN_AT_OPTION)
    .option(
      '--against <code>',
      'whose score it is held against: a place, a group, a comparator, "best", "mean" or "full"',
    )
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(
      async (
        assessment: string,
        called: string,
        element: string | undefined,
        options: KnownAtOptions & { format: string; against?: string },
      ) => {
        assertFormat(options.format, FORMATS);
        const { data, scoreboard } = await assessAsked(assessment, options, io, importTasks);
        const { explain, printedDerivation } = await import('../scoreboards/explain.js');
        const [{ contributionsAgainst }, { jurisdictionCalled }] = [
          await import('../scoreboards/contributions-of.js'),
          await import('../jurisdictions/jurisdiction.js'),
        ];
        const jurisdiction = jurisdictionCalled(data.jurisdictions, called)?.code ?? called;
        const derivation = explain(data, scoreboard, jurisdiction, element);
        const asked = { jurisdiction, element: derivation.element };
        const contributions = contributionsAgainst(data, scoreboard, asked, options.against);
        if (options.format === 'json') {
          const { framework, asOf, knownAt, release, engine, digest, resultDigest } = scoreboard;
          const document = {
            assessment,
            framework,
            asOf,
            knownAt,
            release,
            engine,
            digest,
            resultDigest,
            jurisdiction,
            derivation: printedDerivation(derivation),
            contributions,
          };
          return io.stdout(`${JSON.stringify(document, null, 2)}\n`);
        }
        const [{ explainTree }, { contributionsTree }, { citationLine }] = [
          await import('./explain-tree.js'),
          await import('./explain-contributions.js'),
          await import('../reports/citation-line.js'),
        ];
        if (options.format === 'table') {
          const { printedNames } = await import('./printed-names.js');
          const names = printedNames(data);
          const width = Math.min(Math.max(io.columns ?? 100, 60), 120);
          const lines = [
            `${names.of(jurisdiction)}, as of ${scoreboard.asOf} (${scoreboard.framework})`,
            explainTree(derivation, width),
            ...(contributions ? ['', contributionsTree(contributions, width)] : []),
            ...names.footnotes([jurisdiction], width),
          ];
          return io.stdout(`${lines.join('\n')}\n`);
        }
        const { toCsv } = await import('../reports/tables/csv.js');
        const rows = flat(derivation).map(
          ({ element: code, title, weight, method, row, answer, answerLabel, citations, whyNot, rulings }) => ({
            jurisdiction,
            element: code,
            title,
            weight,
            method,
            score: row.score,
            low: row.low,
            high: row.high,
            missing: row.missing,
            origin: answer?.origin ?? null,
            answer: answerLabel,
            justification: answer && [answer.justification, ...remarkTexts(answer.remarks)].filter(Boolean).join(' '),
            evidence: citations.map(citationLine).join('; ') || null,
            whyNot: whyNot.join('; ') || null,
            rulings: rulings.map((ruling) => ruling.code).join(' ') || null,
          }),
        );
        return io.stdout(toCsv(COLUMNS, rows));
      },
    );
}
