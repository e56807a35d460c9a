/** A number, or null where there is none. The reason stands in the cell that it was read from. */
export type Score = number | null;
