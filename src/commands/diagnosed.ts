import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import { diagnosableOf } from '../scoreboards/diagnosable.js';
import { diagnose } from '../scoring/diagnosis/diagnose.js';
import { findings } from '../scoring/diagnosis/findings.js';
import { type DataWeights } from '../scoring/weights/data-weights.js';
import { diagnosisTable, namesOf } from './diagnosis-table.js';
import { proposalsFor, weightsTable } from './weights-table.js';

/** A diagnosis as it is printed, with the weights that the data propose where a method for them is named. */
export function diagnosed(
  data: AssessmentData,
  scoreboard: Scoreboard,
  { format, weights: method }: { readonly format: 'table' | 'json'; readonly weights: DataWeights['method'] | null },
): string {
  const diagnosable = diagnosableOf(data, scoreboard);
  const diagnosis = diagnose(diagnosable);
  const found = findings(diagnosis, namesOf(data));
  const weights = method && proposalsFor(data, diagnosable.scores, method);
  const { assessment, framework, asOf, knownAt, release, engine, digest } = scoreboard;
  if (format === 'json') {
    const head = { assessment, framework, asOf, knownAt, release, engine, digest };
    return `${JSON.stringify({ ...head, findings: found, diagnosis, ...(weights && { weights }) }, null, 2)}\n`;
  }
  const told = diagnosisTable(`${assessment} by ${framework}, as of ${asOf}`, diagnosis, found);
  return method && weights ? told + weightsTable(method, weights) : told;
}
