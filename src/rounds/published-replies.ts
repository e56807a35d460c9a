import { type GovernmentReply, type PlacedReply } from '../assessments/reply.js';
import { type RoundItem } from './item.js';

/** What of a reply only one who disputes has: its own answer, and what the assessors say to it. */
function dispute({ reply, response }: RoundItem): Partial<GovernmentReply> {
  const { value, missing } = reply?.answer ?? {};
  return {
    ...(value !== undefined && { value }),
    ...(missing !== undefined && { missing }),
    ...(response && { response: { decision: response.decision, text: response.text } }),
  };
}

/** The reply of an item as a data file holds it; null where nobody has signed one, and its time is not over. */
export function publishedReply(item: RoundItem): GovernmentReply | null {
  const { criterion, reply } = item;
  if (!reply?.signed) return null;
  const { position, comment = '', answer, signed } = reply;
  if (position === 'silent') return { criterion, position, signed: signed.on };
  const evidence = answer?.evidence ?? [];
  const { response, ...own } = position === 'disputed' ? dispute(item) : {};
  return {
    criterion,
    position,
    ...own,
    ...(comment.trim() !== '' && { comment }),
    ...(evidence.length > 0 && { evidence }),
    signed: signed.on,
    ...(response && { response }),
  };
}

/** The replies of items with their places, in the order of the items. A reply that is not signed is not among them. */
export function publishedReplies(items: readonly RoundItem[]): readonly PlacedReply[] {
  return items.flatMap((item) => {
    const reply = publishedReply(item);
    return reply === null ? [] : [{ jurisdiction: item.jurisdiction, ...reply }];
  });
}
