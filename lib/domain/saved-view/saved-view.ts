/** What somebody wants the register to show, under a name: filters, order and how many a page lists. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Everybody in the organisation has it; else only who made it. */
  readonly shared: boolean;
  readonly mine: boolean;
  /** The post of who kept it last. */
  readonly by: string;
  /** The parameters of the register's address. */
  readonly parameters: string;
  /** The asker begins with it. */
  readonly usual: boolean;
}

export const LONGEST_VIEW_NAME = 80;
/** So much of an address is kept. */
export const LONGEST_VIEW = 4_000;
/** So many views a person has, and so many an organisation: more, and nobody finds one. */
export const MOST_VIEWS = 40;
