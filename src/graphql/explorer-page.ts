export function explorerPage(): string {
  return '<!doctype html>';
}
