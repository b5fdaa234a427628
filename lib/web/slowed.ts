import "server-only";
import { notFound } from "next/navigation";
import { countAsked } from "@/lib/data/attempts";
import { inTime } from "@/lib/format/in-time";
import { answering } from "./answering";

/**
 * Counts this request for the person who asks it, if it is of a kind that is counted (`lib/domain/limits/limits.ts`). Where there were
 * too many of late nothing of it is done: the gate answers 429 in words.
 */
export async function countForPerson(personId: string): Promise<void> {
  const request = answering.getStore();
  if (!request?.limited || request.limited === "public") return;
  request.counted ??= countAsked(request.limited, personId);
  const seconds = await request.counted;
  if (seconds === 0) return;
  request.slowed = request.limited;
  request.retryAfter = seconds;
  notFound();
}

/**
 * Counts a file that an action takes: a sentence for its field where there were too many of late, else null. The answer is 429 and has the
 * form as it was typed.
 */
export async function countFile(personId: string): Promise<string | null> {
  const seconds = await countAsked("uploads", personId);
  if (seconds === 0) return null;
  const request = answering.getStore();
  if (request) request.retryAfter = seconds;
  return `You sent many files in a short time, so this one was not read. Send it again in ${inTime(seconds)}.`;
}
