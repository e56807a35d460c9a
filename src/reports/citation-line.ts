import { pinpointText } from '../instruments/cite.js';
import { type Citation } from '../scoreboards/explain.js';

/** One citation on a line: the act, where it was published, which provision, how sure. */
export function citationLine({
  instrument,
  title,
  gazette,
  provision,
  text,
  confidence,
  href,
  note,
}: Citation): string {
  const act = [instrument ? `${instrument}, ${title}` : title, gazette].filter(Boolean).join(', ');
  return [
    `${act}${provision ? `, ${pinpointText(provision)}` : ''}${text ? `: ${text}` : ''}`,
    `[${confidence}]`,
    note ? `(${note})` : '',
    href ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}
