/** What a program may read: each is one address. */
export const SCOPES = ["findings", "inspections", "forces", "events"] as const;
export type Scope = (typeof SCOPES)[number];

/** Whose eyes it reads with: those of who made it, as they are now; or those of a reader of the organisation. */
export const TOKEN_KINDS = ["personal", "organisation"] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** For how many days a token is made; none counts for ever. */
export const LIFETIMES = [30, 90, 365] as const;
export type Lifetime = (typeof LIFETIMES)[number];

export const LONGEST_TOKEN_NAME = 80;
/** So many that count a person has, and so many an organisation. */
export const MOST_TOKENS = 10;

/** Why a token that is known does not count. */
export const TOKEN_STATES = ["counts", "ended", "expired", "nobody"] as const;
export type TokenState = (typeof TOKEN_STATES)[number];

/** How many pages a token reads a minute, and how many rows a page has at most. */
export const PAGES_A_MINUTE = 60;
export const MOST_ROWS = 500;
export const USUAL_ROWS = 100;

/** How far somebody has read the events: the number of the last one of each chain. */
export type ReadUpTo = Readonly<Record<string, number>>;
