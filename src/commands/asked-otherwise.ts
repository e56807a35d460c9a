import { type OtherBasis } from '../reports/report-address.js';
import { type AssessmentOptions } from './assessment-options.js';

/** What a call puts in the place of the assessment's own date and framework; nothing where it says the same. */
export async function askedOtherwise(
  assessment: string,
  dataDir: string,
  { asOf, framework }: AssessmentOptions,
): Promise<OtherBasis> {
  if (asOf === undefined && framework === undefined) return {};
  const [{ openFolder }, { otherBasis }] = [
    await import('../files/data-folder.js'),
    await import('../reports/report-address.js'),
  ];
  const own = openFolder(dataDir).read('assessment', `${assessment}/assessment.yaml`).records[0]?.record;
  return own
    ? otherBasis(own, { ...(asOf !== undefined && { asOf }), ...(framework !== undefined && { framework }) })
    : {};
}
