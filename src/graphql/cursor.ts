const PREFIX = 'code:';

/** An opaque cursor that names the code of a row: it stays good when rows are added before or after it. */
export function cursorOf(code: string): string {
  return Buffer.from(PREFIX + code, 'utf8').toString('base64url');
}

/** The code that a cursor names, or null when the text is no cursor of ours. */
export function codeOfCursor(cursor: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const code = text.slice(PREFIX.length);
  return text.startsWith(PREFIX) && cursorOf(code) === cursor ? code : null;
}
