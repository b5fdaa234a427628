/** First and last line, counted from 1, of the normalised lines that a draft stands on. */
export type LineRange = readonly [from: number, to: number];
