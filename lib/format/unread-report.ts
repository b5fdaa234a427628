import type { UnreadReason } from "@/lib/domain/unread";

/** Why a report was not read, whatever it holds, and the way out. */
export const UNREAD_REPORT: Record<UnreadReason, string> = {
  "took-too-long":
    "The report took too long to read, so it was stopped. Save the part that you need as a file of its own (.docx or text), or paste that part.",
  "needs-too-much-memory":
    "Reading the report took more memory than a report needs, so it was stopped. Save the part that you need as a file of its own (.docx or text), or paste that part.",
  "reader-broke":
    "The report was not read: the reader stopped. Try it once more. If it stops again, paste the text of the part that you need.",
  "readers-busy": "Other people’s reports are being read just now, so yours was not. Send it again in a minute.",
  "yours-first": "Other reports of yours are still being read, so this one was not. Wait for them, and send it again.",
};
