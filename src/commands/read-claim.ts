import { DomainError } from '../common/domain-error.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { type Claim } from '../scoreboards/verify.js';

/** What a file claims, the data that it carries, and the file itself where it is a report with pages. */
export interface Carried {
  readonly claim: Claim;
  readonly data: AssessmentData | null;
  readonly report: { readonly bytes: Buffer; readonly attached: ReadonlyMap<string, Buffer> } | null;
}

/** What is JSON in a file. Throws DATA_INVALID where it is none. */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('DATA_INVALID', `${file} is neither a report (PDF) nor JSON. Give a file that merilo wrote.`);
  }
}

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-';
}

/**
 * Reads a report or an export as what it claims. `file` is how the user names it. Throws CALL_INVALID where it cannot be
 * read, DATA_INVALID where it carries no scores.
 */
export async function readClaim(path: string, file: string): Promise<Carried> {
  const [{ readFileSync }, { readAttachments }, { isAssessmentData, isClaim }] = [
    await import('node:fs'),
    await import('../reports/pdf/read-attachments.js'),
    await import('../scoreboards/verify.js'),
  ];
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new DomainError('CALL_INVALID', `cannot read ${file}. Give the path of a report or an export.`);
  }
  if (isPdf(bytes)) {
    const attached = readAttachments(bytes);
    const [scores, data] = ['scores.json', 'data.json'].map((name) => attached.get(name)?.toString('utf8'));
    const claim: unknown = scores === undefined ? null : parseJson(scores, `${file} (scores.json)`);
    const rests: unknown = data === undefined ? null : parseJson(data, `${file} (data.json)`);
    if (isClaim(claim) && isAssessmentData(rests)) return { claim, data: rests, report: { bytes, attached } };
    throw new DomainError(
      'DATA_INVALID',
      `${file} carries no scores.json and data.json. It is no report of merilo, or a program has taken them out.`,
    );
  }
  const document = parseJson(bytes.toString('utf8'), file);
  if (!isClaim(document)) {
    throw new DomainError(
      'DATA_INVALID',
      `${file} holds no scores. Give a report, an export or what score --format json printed.`,
    );
  }
  const data: unknown = 'data' in document ? document.data : null;
  return { claim: document, data: isAssessmentData(data) ? data : null, report: null };
}
