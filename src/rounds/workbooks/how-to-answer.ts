import { textIn } from '../../common/localised-text.js';
import { type Criterion } from '../../frameworks/framework.js';

/** How a question is answered, for its cell: each code with what it means and earns, or the range. */
export function howToAnswer({ scale, derive }: Criterion, language: string): string {
  const lines: string[] = [];
  switch (scale.type) {
    case 'choice':
    case 'checklist':
      lines.push(scale.type === 'choice' ? 'One of:' : 'Those that hold, with a space between them, or none:');
      for (const [code, { label, points, note }] of Object.entries(scale.options)) {
        lines.push(`${code}: ${textIn(label, language)} (${points})${note === undefined ? '' : ` ${note}`}`);
      }
      break;
    case 'boolean':
      lines.push(`true (${scale.points.yes}) or false (${scale.points.no})`);
      break;
    case 'number': {
      const [least, greatest] = scale.range;
      lines.push(`A number from ${least} to ${greatest}${scale.unit === undefined ? '' : ` (${scale.unit})`}`);
      break;
    }
    case 'date':
      lines.push(`A date from ${scale.range[0]} to ${scale.range[1]}: 2019-12-31, 2019-12 or 2019`);
  }
  if (derive)
    lines.push('The register of law gives the answer. Fill in only to set it aside, and say why in Override.');
  return lines.join('\n');
}

/** The words that the cell of a value takes, where they can be listed. */
export function valueList({ scale }: Criterion): readonly string[] {
  if (scale.type === 'choice') return Object.keys(scale.options);
  return scale.type === 'boolean' ? ['true', 'false'] : [];
}
