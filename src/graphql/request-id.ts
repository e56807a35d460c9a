import { randomUUID } from 'node:crypto';
import { type Request } from 'express';

const IDS = new WeakMap<object, string>();

/**
 * The id of a request in the logs and in answers: what a logger before us has put on the request as `id`, else one of
 * our own, the same however often it is asked for.
 */
export function requestIdOf(request: Pick<Request, 'headers'> & { readonly id?: unknown }): string {
  if (typeof request.id === 'string' && request.id !== '') return request.id;
  let id = IDS.get(request);
  if (id === undefined) IDS.set(request, (id = randomUUID()));
  return id;
}
