/** The forms in which an assessment's data can be had. */
export const DATA_FORMATS = ['csv', 'json'] as const;

export type DataFormat = (typeof DATA_FORMATS)[number];
