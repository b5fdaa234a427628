import "server-only";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/domain/actor";
import type { ProvedBy } from "@/lib/domain/proof";
import { inTime } from "@/lib/format/in-time";
import { type FormState, formOf, PROOF } from "@/lib/forms/form-state";
import { PROVES } from "@/lib/forms/sign-in";
import { proveAgain, provesBy } from "@/lib/usecases/second-factor/prove";
import { asksSecondFactor, currentSession, type Session, shownAgain } from "./actor";
import { answering } from "./answering";

/** Whether whoever asks has to show again that it is they. */
async function isToProve(): Promise<boolean> {
  const session = await currentSession();
  return session !== null && (await mustProve(session, new Date())) !== null;
}

/** Leads to where it is shown again, where that has to be before `page` goes on. */
export async function proveBefore(page: string): Promise<void> {
  if (await isToProve()) redirect(`/prove?next=${encodeURIComponent(page)}`);
}

/** The same before a file leaves, where it holds the whole of something: which is only looked at where it matters. */
export async function proveBeforeFile(path: string, isWhole: () => Promise<boolean> = async () => true): Promise<void> {
  if ((await isToProve()) && (await isWhole())) redirect(`/prove?file=${encodeURIComponent(path)}`);
}

/** What a form asks for that shows again who sends it. */
type Asks = NonNullable<FormState["proof"]>;

/** By what this session has to show again whose it is, before what weighs most; null where it did of late, or nobody is asked (0047). */
export const mustProve = async ({ id }: Session, now: Date): Promise<ProvedBy | null> =>
  asksSecondFactor() ? provesBy(id, now) : null;

/**
 * The actor as a form's session makes them: one of a while ago is still asked again. Where the form says what shows it, that is looked at
 * first; `asks` is what was not right with it.
 */
export async function actorOfForm(
  session: Session,
  data: FormData,
  now: Date,
): Promise<{ readonly actor: Actor; readonly asks: Asks | null }> {
  const by = await mustProve(session, now);
  if (!by) return { actor: shownAgain(session.actor), asks: null };
  const typed = formOf(data).get(PROOF);
  const asks = typeof typed === "string" ? await lookAt(session, by, typed, now) : { field: PROVES[by] };
  return asks ? { actor: session.actor, asks } : { actor: shownAgain(session.actor), asks: null };
}

const WRONG: Readonly<Record<ProvedBy, string>> = {
  code: "The code is not right, or was used before. Wait for the next one in your app; the clock of your phone has to be right.",
  password: "This is not your password.",
};
const ELSEWHERE =
  "You have no password here. Sign out, sign in again with the account of your organisation, and do this within a quarter of an hour.";
const EMPTY: Readonly<Record<ProvedBy, string>> = {
  code: "Enter the six digits that your app shows now.",
  password: "Enter your password.",
};

/** Null where it is right. Where there were too many the answer to the request is 429, whatever page it carries. */
export async function lookAt({ actor, id }: Session, by: ProvedBy, typed: string, now: Date): Promise<Asks | null> {
  const field = PROVES[by];
  if (typed.trim() === "") return { field, wrong: EMPTY[by] };
  const request = answering.getStore();
  const proved = await proveAgain(actor, id, typed.slice(0, 1_000), request?.address ?? null, now);
  if (proved.is === "proved") return null;
  if (proved.is === "elsewhere") return { field, wrong: ELSEWHERE };
  if (proved.is === "wrong") return { field, wrong: WRONG[by] };
  if (request) request.retryAfter = proved.seconds;
  return { field, wrong: `There were too many tries. Try again in ${inTime(proved.seconds)}.` };
}
