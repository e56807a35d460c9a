/** What codes mean, for the descriptions of the API. Each list names every value. */

export const MISSING_WORDS =
  'not-assessed (nobody has answered), not-applicable (the question does not apply), not-covered (the survey leaves the place out), declined (asked, and not answered), insufficient-data (too little is known, or it is unverified, unsure or disputed)';

export const CONFIDENCE_WORDS =
  'seen (shown in a public source that is named), mixed (title and content seen, some fields not), unverified (nothing seen, believed only)';

export const TRANSLATION_WORDS =
  'official (by the state), unofficial (by others), machine (by a program, read by nobody who knows the language)';
