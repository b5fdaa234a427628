"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import type { FormState } from "@/lib/forms/form-state";
import { formOf, typedIn } from "@/lib/forms/form-state";
import { invitationForm } from "@/lib/forms/sign-in";
import { takeUpInvitation } from "@/lib/usecases/take-up-invitation";
import { invitedActor } from "@/lib/web/actor";
import { answering } from "@/lib/web/answering";
import { doneAt, flashed } from "@/lib/web/flash";
import { addressAtProvider } from "@/lib/web/single-sign-on";

const OVER = "This link has been used, or is too old. Ask your administrator for a new one.";
const CHOOSE_ANOTHER = "Choose another: three words that do not belong together are easy to remember.";
const REFUSED = {
  busy: "Others write to the register just now, so the password is not set. Press again in a moment.",
  "own-words": `This password is your own e-mail address or name, which others know too. ${CHOOSE_ANOTHER}`,
  guessable: `This password is one of those that are tried first, or is made of them, of a date or of keys that lie together. ${CHOOSE_ANOTHER}`,
};

export async function choosePassword(_state: FormState, data: FormData): Promise<FormState> {
  const parsed = invitationForm.safeParse(typedIn(data));
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, 1).map(({ path, message }) => ({ name: String(path[0]), message }));
    return { problems, typed: {}, news: null };
  }
  const now = new Date();
  const actor = await invitedActor(parsed.data.token, now);
  const asked = { key: randomUUID(), version: null, now, today: (await whichDay(now)).today };
  const taken = actor ? await takeUpInvitation(actor, parsed.data.token, parsed.data.password, asked) : "over";
  if (taken === "busy") {
    const request = answering.getStore();
    if (request) request.busy = true;
  }
  if (taken === "over") return { problems: [{ message: OVER }], typed: {}, news: null };
  if (taken !== "taken-up") return { problems: [{ name: "password", message: REFUSED[taken] }], typed: {}, news: null };
  redirect(await flashed(doneAt("/sign-in", "password-chosen")));
}

/** Takes the invitation up with the account of one's organisation. */
export async function takeUpElsewhere(data: FormData): Promise<void> {
  const token = formOf(data).get("token");
  const errand = { for: "invitation", token: typeof token === "string" ? token.slice(0, 200) : "" } as const;
  redirect((await addressAtProvider(errand)) ?? "/sign-in?refused=away");
}
