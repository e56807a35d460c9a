import { type Context } from '../../context.js';

/** Whether the report says in full what answers rest on, so that links can lead there. */
export function hasMarkEvidence({ template, reading }: Context): boolean {
  return reading.hasMarks && template.sections.some(({ kind }) => kind === 'evidence');
}
