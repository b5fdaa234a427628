import type { Status } from "../finding/finding";

/** What a decision was based on, frozen: wording, names, and the shared evidence with its titles. */
export interface Basis {
  readonly text: string;
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly evidence: readonly { readonly id: string; readonly title: string }[];
  readonly recommendations: readonly { readonly reference: string; readonly status: Status }[];
}
