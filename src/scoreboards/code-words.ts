/** What codes mean, for the descriptions of the API. Each list names every value. */

export const KIND_WORDS =
  'computed (counted from the answers of the members), group (worked out from the scores of this assessment), quoted (as a publication prints it), composed (quoted shares times the points that our answers earn), matched (the share of yes on the questions that both ask)';

export const RELATION_WORDS =
  'equal (it asks the same as ours), narrower (it asks less), wider (it asks more), related (it asks something akin)';

export const MEMBERSHIP_WORDS =
  'publication (the list of the publication), reference-date (the members of the group on the reference date), custom (a list of our making)';

export const ORIGIN_WORDS =
  'typed (by an analyst), derived (from the register of law), override (typed in the place of what the register gives), none (there is no answer)';
