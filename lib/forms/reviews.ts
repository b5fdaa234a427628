import type { Assurance } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";
import { officeNoteForm, REVIEWED, reviewOfOneForm } from "./assurance";
import { nameOf, type TypedOfOne, typedByReference, typedOfEach } from "./by-reference";
import { optionsOf } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { pageVersion } from "./fields";
import type { Typed } from "./form-state";

/** So many findings are reviewed with one press. */
export const MOST_REVIEWS = 500;

/** What is asked of each finding, in the order of the form. */
export const REVIEW_FIELDS = ["assurance", "note", "office", "asks", "asksBy"] as const;
export type ReviewField = (typeof REVIEW_FIELDS)[number];
export type TypedReview = TypedOfOne<ReviewField>;

export const reviewsTyped = (sent: Typed): readonly TypedReview[] => typedByReference(sent, REVIEW_FIELDS);
export const reviewsAgain = (typed: readonly TypedReview[]): Typed => typedOfEach(typed, REVIEW_FIELDS);

/** What a note of the office is called among the fields of a review. */
const FIELD_OF: Readonly<Record<string, ReviewField>> = { assurance: "assurance", asks: "asks", asksBy: "asksBy" };

/** What is said of one finding: an assurance with its note, a note of the office, or both. */
export interface ReviewSaid {
  readonly review: ReturnType<typeof readAssurance>["data"] | null;
  readonly officeNote: string | null;
  readonly version: number;
}

const readAssurance = (typed: TypedReview["typed"], now: Assurance) => reviewOfOneForm(now).safeParse(typed);

/** What is wrong with it, one sentence a field; or what it says. A note of the office alone is no review. */
export function readReview({ typed, version }: TypedReview, now: Assurance) {
  const problems = new Map<ReviewField | null, string>();
  const tell = (field: ReviewField | null, message: string) => problems.has(field) || problems.set(field, message);
  const seen = pageVersion.safeParse(version);
  for (const { message } of seen.error?.issues ?? []) tell(null, message);
  const isReview = [typed.assurance, typed.note, typed.asks, typed.asksBy].some((one) => one.trim() !== "");
  const review = isReview ? readAssurance(typed, now) : null;
  for (const { path, message } of review?.error?.issues ?? [])
    tell(path[0] === "note" ? "note" : (FIELD_OF[String(path[0])] ?? null), message);
  const office = typed.office.trim() === "" ? null : officeNoteForm.safeParse({ note: typed.office });
  for (const { message } of office?.error?.issues ?? []) tell("office", message);
  if (problems.size > 0 || !seen.success)
    return { ok: false, problems: [...problems].map(([field, message]) => ({ field, message })) } as const;
  const said: ReviewSaid = {
    review: review?.data ?? null,
    officeNote: office?.data?.note ?? null,
    version: seen.data,
  };
  return { ok: true, said } as const;
}

/** Those of them that most leave empty. */
export const foldedFields = (reference: string): readonly string[] =>
  (["office", "asks", "asksBy"] as const).map((field) => nameOf(field, reference));

/** The five fields of one finding. Nothing of them counts until something is typed or chosen. */
export const reviewFields = (
  reference: string,
  assurance: Assurance,
  today: CalendarDate,
): readonly (FieldSpec & { readonly name: string })[] => [
  {
    is: "radios",
    name: nameOf("assurance", reference),
    label: "Assurance",
    inline: true,
    value: "",
    options: [
      {
        value: "",
        label:
          assurance === "not-reviewed"
            ? "Nothing said yet"
            : `As it is: ${inSentence(words.assurance.value[assurance])}`,
      },
      ...optionsOf(
        REVIEWED.filter((one) => one !== assurance),
        words.assurance.value,
      ),
    ],
  },
  { is: "text", name: nameOf("note", reference), label: "What you saw, and still want to see", rows: 2 },
  {
    is: "line",
    name: nameOf("office", reference),
    label: "Note for the office",
    hint: "Your office alone reads it.",
    optional: true,
  },
  { is: "line", name: nameOf("asks", reference), label: "What you ask for", optional: true },
  { is: "date", name: nameOf("asksBy", reference), label: "By when", optional: true, earliest: today },
];
