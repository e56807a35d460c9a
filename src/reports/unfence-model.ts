import { type Run } from './blocks.js';
import { unfenced, withoutFences } from './language/foreign.js';
import { type ReportModel } from './report-model.js';

const OF_A_RUN: ReadonlySet<string> = new Set(['text', 'bold', 'colour', 'lang', 'href'] satisfies (keyof Run)[]);

function isRun(value: unknown): value is Run {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    Object.keys(value).every((key) => OF_A_RUN.has(key))
  );
}

function unfence(value: unknown): unknown {
  if (typeof value === 'string') return withoutFences(value);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown): readonly unknown[] => (isRun(item) ? unfenced(item) : [unfence(item)]));
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unfence(inner)]));
}

/**
 * The model with no fences left: a run that holds text of another language is cut where that begins and ends, and says
 * which language it is; titles, labels and alternative texts, which have no runs, keep the words alone.
 */
export function unfencedModel(model: ReportModel): ReportModel {
  return unfence(model) as ReportModel;
}
