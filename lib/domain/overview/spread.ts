/** How so many numbers of days lie: half of them between the low and the high quarter, half below the median. */
export interface Spread {
  readonly count: number;
  readonly least: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly most: number;
}
