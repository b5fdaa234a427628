/** What somebody was told of, as far as it matters where it can be seen. */
export interface Subject {
  readonly kind: string;
  readonly reference: string | null;
  readonly force: { readonly name: string; readonly slug: string };
  readonly inspection: string | null;
}

/** Where what somebody was told can be seen. */
export function placeOf({ kind, reference, force, inspection }: Subject): string {
  if (reference) return `/findings/${reference}`;
  if (inspection && (kind.startsWith("response-") || kind.startsWith("comments-")))
    return `/responses/${force.slug}/${inspection}`;
  if (kind.startsWith("challenge-")) return "/challenges";
  if (kind.startsWith("reported-")) return "/proposals";
  if (kind === "register-recorded" || kind === "import-taken-back") return "/findings";
  return inspection ? `/inspections/${inspection}` : `/forces/${force.slug}`;
}

/** What it is about, in the word that leads there. */
export const subjectOf = ({ reference, force }: Pick<Subject, "reference" | "force">): string =>
  reference ?? force.name;
