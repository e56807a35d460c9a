/**
 * Reads a CSV by RFC 4180: a header, then rows; fields in quotes may hold separators, quotes (doubled) and line ends.
 * Throws where a row has more or fewer fields than the header.
 */
export function readCsv(text: string, separator = ','): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === separator || letter === '\n') {
      rows.at(-1)?.push(letter === '\n' ? field.replace(/\r$/, '') : field);
      field = '';
      if (letter === '\n') rows.push([]);
    } else field += letter;
  }
  if (field !== '' || rows.pop()?.length !== 0) throw new Error('the last line has no end');
  const [header = [], ...body] = rows;
  return body.map((fields) => {
    if (fields.length !== header.length)
      throw new Error(`${fields.length} fields under ${header.length}: ${fields.join('|')}`);
    return Object.fromEntries(header.map((name, index) => [name, fields[index] ?? '']));
  });
}
