export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is needed of a response to send a file. */
interface Sink {
  set(headers: Readonly<Record<string, string>>): Sink;
  vary(header: string): Sink;
  send(bytes: Buffer): unknown;
}

/** Sends a file to be saved; nobody else's, and never kept on its way. */
export function sendFile(response: Sink, type: string, name: string, bytes: Buffer): void {
  response
    .set({
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .vary('Authorization')
    .send(bytes);
}
