import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

/** What a page says after an action led to it. Only these codes say anything: nobody puts words on our pages with a link. */
export const DONE = {
  "move-to-engage": [
    "The finding is in Engage.",
    "It stays there until it is closed, returned to open, or the force leaves Engage.",
  ],
  "return-to-open": ["The finding is open again.", "The force’s Engage spell goes on."],
  "draft-submission": ["The draft is kept.", "Only the force reads it. A force coordinator can submit it."],
  submit: ["Submitted for closure.", "An inspector decides. Status and progress stay as they are until then."],
  "withdraw-submission": ["The submission is withdrawn.", "A force coordinator can submit again at any time."],
  "return-submission": [
    "The submission is returned.",
    "The force sees your points; its next submission answers each one.",
  ],
  close: ["The finding is closed.", "What the decision rests on is kept with it."],
  reopen: [
    "The finding is open again.",
    "Its dates, progress and assurance are kept, marked as given before reopening.",
  ],
  "correct-record": ["The record is corrected.", "The old wording stays visible in the history."],
  allocate: ["The finding is allocated.", ""],
  "pass-back": ["The allocation is passed back.", "A force coordinator allocates it again."],
  "update-progress": ["Progress is updated.", "Only inspectors change the status of a finding."],
  "add-evidence": ["The evidence is added.", ""],
  "widen-evidence": ["The evidence is shared more widely.", ""],
  "withdraw-evidence": ["The evidence is withdrawn.", "It stays visible, marked as withdrawn."],
  "propose-target": ["The date is recorded.", "If it needs approval, it counts once that is given."],
  "approve-target": ["The date is approved.", "It counts from now on."],
  "decline-target": ["The date is declined.", "The date before it still counts."],
  "record-assurance": ["Your assurance is recorded.", "The force and the inspectorate see it."],
  link: ["The findings are linked.", ""],
  "enter-engage": ["The force is in Engage.", ""],
  "extend-engage": ["The reasons are added to the Engage spell.", ""],
  "leave-engage": ["The force is back in Scan.", "Its findings that were in Engage are open."],
  "record-inspection": ["The inspection is recorded.", "Only the inspectorate sees it until you publish it."],
  "change-inspection": ["The inspection is changed.", ""],
  "add-draft-finding": ["The finding is added.", "It has no reference until the inspection is published."],
  "change-draft-finding": ["The finding is changed.", ""],
  "drop-draft-finding": ["The finding is dropped.", ""],
  "set-judgment": ["The judgment is set.", ""],
  "change-judgment": [
    "The grade is changed.",
    "This question had a judgment for this force already, and has one only: its grade is what you chose now.",
  ],
  "drop-judgment": ["The judgment is dropped.", ""],
  "name-reader": [
    "They can read this inspection now.",
    "They see it among their inspections, marked as not published yet.",
  ],
  "drop-reader": ["They can no longer read this inspection.", ""],
  "publish-inspection": [
    "The inspection is published.",
    "Its findings have their references; the force and its policing body see them now.",
  ],
  "confirm-records": ["The records are confirmed.", "They count as the inspectorate’s from now on."],
  "record-reading": ["The report is recorded.", ""],
  "start-reading": ["The report is read.", "Check every draft. Nothing of it is recorded yet."],
  "discard-reading": ["The report is discarded.", "Nothing of it was recorded."],
  "discard-import": ["The file is discarded.", "Nothing of it was recorded."],
  "take-off-proposal": ["It is taken off.", "The finding or force stays as it is."],
  "decline-proposal": ["The reported change is declined.", "The finding or force stays as it is."],
  invite: ["The invitation is made.", ""],
  "change-role": ["The role is changed.", "They sign in again with it."],
  suspend: ["The person is suspended.", "Their sessions have ended."],
  restore: ["The person is active again.", ""],
  "signed-out": ["You are signed out.", ""],
  "password-chosen": ["Your password is set.", "Sign in with it now."],
} as const satisfies Record<string, readonly [string, string]>;

type DoneCode = keyof typeof DONE;

/** In seconds: long enough to arrive, too short to be there when an address is opened again or passed on. */
const SHOWN_FOR = 60;

function doneCookie() {
  const https = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: https ? "__Host-outstanding.done" : "outstanding.done",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: https, maxAge: SHOWN_FOR },
  };
}

/**
 * Makes what an address says true (`?done=close`): a random mark goes with the code, and into a cookie of whoever has
 * just done it. Only there and only for a minute do the two agree; the same address opened by anybody else, made up, or
 * reloaded later says nothing. Called by actions; an address that says nothing stays as it is.
 */
export async function flashed(address: string): Promise<string> {
  const url = new URL(address, "http://here");
  const code = url.searchParams.get("done");
  if (code === null) return address;
  const marked = `${code}.${randomBytes(9).toString("base64url")}`;
  const { name, options } = doneCookie();
  (await cookies()).set(name, marked, options);
  url.searchParams.set("done", marked);
  return `${url.pathname}${url.search}${url.hash}`;
}

/** What has just been done, the sentence for it and what happens next; null unless this browser has just done it. */
export async function flashFor(
  marked: string | readonly string[] | undefined,
): Promise<{ readonly code: string; readonly title: string; readonly next: string } | null> {
  if (typeof marked !== "string" || (await cookies()).get(doneCookie().name)?.value !== marked) return null;
  const [code = ""] = marked.split(".");
  if (!Object.hasOwn(DONE, code)) return null;
  const [title, next] = DONE[code as DoneCode];
  return { code, title, next };
}
