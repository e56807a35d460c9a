/**
 * Moves labels apart along a line, as little as is needed: each keeps at least `gap` to the next, in the order of where
 * they want to be (ties in the order given), between `from` and `to`. Where there is no room for all, they stand at even
 * distances from end to end. Gives the places in the order of the labels.
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] as number) - (wanted[b] as number) || a - b);
  const placed = new Array<number>(wanted.length).fill(0);
  const room = to - from;
  if (wanted.length > 1 && gap * (wanted.length - 1) >= room) {
    order.forEach((index, place) => (placed[index] = from + (room * place) / (wanted.length - 1)));
    return placed;
  }
  // Neighbours that touch become a block, which stands where the mean of what they want is nearest.
  let blocks: readonly { readonly sum: number; readonly size: number }[] = [];
  const startOf = ({ sum, size }: { readonly sum: number; readonly size: number }): number =>
    Math.min(Math.max(sum / size, from), to - gap * (size - 1));
  for (const index of order) {
    let block = { sum: wanted[index] as number, size: 1 };
    let before = blocks[blocks.length - 1];
    while (before && startOf(before) + gap * before.size > startOf(block)) {
      block = { sum: before.sum + block.sum - gap * before.size * block.size, size: before.size + block.size };
      blocks = blocks.slice(0, -1);
      before = blocks[blocks.length - 1];
    }
    blocks = [...blocks, block];
  }
  let next = 0;
  for (const block of blocks) {
    for (let place = 0; place < block.size; place += 1) {
      placed[order[next] as number] = startOf(block) + gap * place;
      next += 1;
    }
  }
  return placed;
}
