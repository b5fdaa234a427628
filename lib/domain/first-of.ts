/** The first few of a list and how many it has: counted where the list is asked for, never the length of what was brought. */
export interface FirstOf<One> {
  readonly all: number;
  readonly first: readonly One[];
}
