"use server";

import { redirect } from "next/navigation";
import { typedIn } from "@/lib/forms/form-state";
import { readNoticeForm } from "@/lib/forms/notice";
import { markAsRead } from "@/lib/usecases/mark-notices";
import { currentSession } from "@/lib/web/actor";
import { safePath, signInAgain } from "@/lib/web/paths";

/** Marks one notice, or all up to the moment at which the page was made, as read, and leads on. What says neither does nothing. */
export async function readNotices(data: FormData): Promise<void> {
  const session = await currentSession();
  if (!session) redirect(signInAgain("/inbox"));
  const parsed = readNoticeForm.safeParse(typedIn(data));
  if (!parsed.success) redirect("/inbox");
  const { event, upTo, to } = parsed.data;
  if (event) await markAsRead(session.actor, { event }, new Date());
  else if (upTo) await markAsRead(session.actor, { upTo }, new Date());
  redirect(to ? safePath(to) : "/inbox");
}
