/** What the argument `knownAt` says of itself, wherever it stands. */
export const KNOWN_AT =
  'What the database knew at an instant, 2026-11-01T12:00:00Z, or at the end of a day in universal time, 2026-11-01. What is known now when left out.';
