import { STATUSES, type Status } from "../finding/finding";
import { among, listOf, object, orNull, type Reader, text } from "../stored";

/** What a decision was based on, frozen: wording, names, and the shared evidence with its titles. */
export interface Basis {
  readonly text: string;
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly evidence: readonly { readonly id: string; readonly title: string }[];
  readonly recommendations: readonly { readonly reference: string; readonly status: Status }[];
}

/** A basis as it was stored when it was frozen. */
export const readBasis: Reader<Basis> = object<Basis>({
  text,
  owner: orNull(text),
  sponsor: orNull(text),
  evidence: listOf(object<Basis["evidence"][number]>({ id: text, title: text })),
  recommendations: listOf(object<Basis["recommendations"][number]>({ reference: text, status: among(STATUSES) })),
});
