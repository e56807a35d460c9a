/**
 * Text in lines of at most so many columns: `first` stands before the first line, `rest` before each later one. A word
 * that is longer than a line (an address) is not broken.
 */
export function wrap(text: string, first = '', rest = first, width = 80): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const lead = lines.length === 0 ? first : rest;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && [...lead, ...longer].length > width) {
      lines.push(lead + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, (lines.length === 0 ? first : rest) + line].join('\n');
}
