/** The name of a table or figure as a place in the report: `figure-1`; letters outside ASCII by their numbers. */
export function targetOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^a-z0-9-]/g, (letter) => letter.charCodeAt(0).toString(16));
}
