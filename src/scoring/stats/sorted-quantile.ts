/** The R-7 quantile of ascending numbers, at least one: as `quantile`, where the order is known already. */
export function sortedQuantile(ascending: Float64Array, p: number): number {
  const place = (ascending.length - 1) * p;
  const below = ascending[Math.floor(place)] as number;
  const above = ascending[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}
