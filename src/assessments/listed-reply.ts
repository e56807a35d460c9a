import { type PlacedReply } from './reply.js';

/** A government's reply as it stands in a list, with a name of its own there. */
export interface ListedReply extends PlacedReply {
  readonly code: string;
}

/** A reply with its name: place and criterion, of which each has one. */
export function listedReply(reply: PlacedReply): ListedReply {
  return { ...reply, code: `${reply.jurisdiction}/${reply.criterion}` };
}
