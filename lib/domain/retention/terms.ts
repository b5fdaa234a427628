/**
 * How long what is no part of the record is kept, in days after it was last of use (UK GDPR, article 5(1)(e): no longer than it is needed). The
 * history, evidence, issued papers, names in them and the access log have no term: they are the record, or say who saw it.
 */
export const TERMS = {
  /** Of a session that is over: its browser, so that a new one is told from a known one. */
  session: 400,
  mail: 400,
  /** An invitation or a link for a password that was used or counts no more. */
  link: 400,
  notice: 730,
  absence: 730,
  /** The secret address of a calendar that was ended. */
  calendar: 400,
  /** By what somebody who has left could sign in. */
  leaver: 30,
} as const satisfies Readonly<Record<string, number>>;

export type RetentionKind = keyof typeof TERMS;
export const RETENTION_KINDS = Object.keys(TERMS) as readonly RetentionKind[];

/** Of one kind: its term, and how many have outlived it. */
export interface Outlived {
  readonly kind: RetentionKind;
  readonly days: number;
  readonly many: number;
}

/** What was removed, and when. */
export interface Removal extends Outlived {
  readonly id: string;
  readonly at: Date;
}
