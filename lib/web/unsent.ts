import "server-only";
import { EMPTY_FORM, type FormState, formOf, STEP, type Typed, typedIn } from "@/lib/forms/form-state";
import { answering, type Unsent } from "./answering";
import { answersWithoutScripts } from "./answers-form";
import { signInAgain } from "./paths";

/** The form of this request that nobody was signed in for, if there is one. It is kept in this request only: in no address, cookie or log. */
export const unsentForm = (): Unsent | null => answering.getStore()?.unsent ?? null;

/** What a form held that was sent when nobody was signed in, for the page that shows it again; null for any other page. */
export const typedBefore = (): Typed | null => answering.getStore()?.typedBefore ?? null;

/** Leaves a form for the page that answers it. */
export function leaveUnsent(unsent: Unsent): void {
  const request = answering.getStore();
  if (request) request.unsent = unsent;
}

/** Leaves what a form held for the page that shows it again. */
export function leaveTyped(typed: Typed): void {
  const request = answering.getStore();
  if (request) request.typedBefore = typed;
}

/** The answer to a form when nobody is signed in any more. With scripts it stays as it is and says so; without, the page carries it. */
export async function sessionEnded(page: string, data: FormData): Promise<FormState> {
  const { [STEP]: _, key: __, ...typed } = typedIn(data);
  const hadFile = [...formOf(data).values()].some((value) => typeof value !== "string" && value.size > 0);
  if (await answersWithoutScripts()) leaveUnsent({ page, typed, hadFile });
  return { ...EMPTY_FORM, typed, signIn: signInAgain(page) };
}
