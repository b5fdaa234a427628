"use server";

import { redirect } from "next/navigation";
import { inTime } from "@/lib/format/in-time";
import { type FormState, typedIn } from "@/lib/forms/form-state";
import { lostForm } from "@/lib/forms/sign-in";
import { askForNewPassword } from "@/lib/usecases/people/ask-for-password";
import { answering } from "@/lib/web/answering";

/** Asks for a link by mail: answered alike whoever is asked for. */
export async function askByMail(_state: FormState, data: FormData): Promise<FormState> {
  const typed = typedIn(data);
  const parsed = lostForm.safeParse(typed);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), message }));
    return { problems, typed, news: null };
  }
  const request = answering.getStore();
  const seconds = await askForNewPassword(parsed.data.email, request?.address ?? null, new Date());
  if (seconds > 0) {
    if (request) request.retryAfter = seconds;
    const message = `Too many links were asked for from where you are. Try again in ${inTime(seconds)}.`;
    return { problems: [{ name: "email", message }], typed, news: null };
  }
  redirect("/sign-in/lost?asked=yes");
}
