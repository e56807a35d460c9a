/*
 * Figures of the example that runs through the OECD and JRC's Handbook on Constructing Composite Indicators (2008,
 * ISBN 978-92-64-04345-9), Tables 35 to 37; goalposts of M. Saisana, A. Saltelli and S. Tarantola, Journal of the Royal
 * Statistical Society A 168, 2005, Table 1.
 */
export const INDICATORS = [
  'patents',
  'royalties',
  'internet',
  'exports',
  'telephones_log',
  'electricity_log',
  'schooling',
  'university',
] as const;

/** Two of them are logarithms to base 10, and so are their goalposts. */
export const GOALPOSTS: Readonly<Record<(typeof INDICATORS)[number], { readonly min: number; readonly max: number }>> =
  {
    patents: { min: 0, max: 994 },
    royalties: { min: 0, max: 272.6 },
    internet: { min: 0, max: 232.4 },
    exports: { min: 0, max: 80.8 },
    telephones_log: { min: Math.log10(1), max: Math.log10(901) },
    electricity_log: { min: Math.log10(22), max: Math.log10(6969) },
    schooling: { min: 0.8, max: 12 },
    university: { min: 0.1, max: 27.4 },
  };

/** Table 35: five countries, telephones and electricity with one more decimal than in Table A.2. */
export const TABLE_35: readonly { readonly country: string; readonly values: readonly number[] }[] = [
  { country: 'Finland', values: [187, 125.6, 200.2, 50.7, 3.08, 4.15, 10, 27.4] },
  { country: 'United States', values: [289, 130, 179.1, 66.2, 2.997, 4.073, 12, 13.9] },
  { country: 'Sweden', values: [271, 156.6, 125.8, 59.7, 3.096, 4.145, 11.4, 15.3] },
  { country: 'Japan', values: [994, 64.6, 49, 80.8, 3.003, 3.865, 9.5, 10] },
  { country: 'Korea', values: [779, 9.8, 4.8, 66.7, 2.972, 3.653, 10.8, 23.2] },
];

/** Table 36, in the order of Table 35. */
export const OUTRANKED: readonly (readonly number[])[] = [
  [0, 0.5, 0.375, 0.75, 0.625],
  [0.5, 0, 0.5, 0.625, 0.625],
  [0.625, 0.5, 0, 0.75, 0.625],
  [0.25, 0.375, 0.25, 0, 0.75],
  [0.375, 0.375, 0.375, 0.25, 0],
];

/** Table 37: the orders with the most support, and what supports them. */
export const PERMUTATIONS: readonly { readonly order: readonly string[]; readonly support: number }[] = [
  { order: ['United States', 'Sweden', 'Finland', 'Japan', 'Korea'], support: 6.375 },
  { order: ['Sweden', 'Finland', 'United States', 'Japan', 'Korea'], support: 6.375 },
  { order: ['Sweden', 'United States', 'Finland', 'Japan', 'Korea'], support: 6.375 },
  { order: ['Finland', 'United States', 'Sweden', 'Japan', 'Korea'], support: 6.125 },
  { order: ['Finland', 'Sweden', 'United States', 'Japan', 'Korea'], support: 6.125 },
  { order: ['United States', 'Finland', 'Sweden', 'Japan', 'Korea'], support: 6.125 },
];
