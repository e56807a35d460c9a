/** The name of a table or figure as a place in the report: `figure-1`. */
export function targetOf(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
