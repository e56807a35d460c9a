/** The code of an error of Node or PostgreSQL (`ENOENT`, `28P01`); '' where it has none. */
export function codeOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  const { message } = Object(error) as { readonly message?: unknown };
  return typeof message === 'string' && message !== '' ? message : codeOf(error) || String(error);
}
