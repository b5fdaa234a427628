import type { Actor } from "@/lib/domain/actor";
import type { ReportReading } from "@/lib/domain/report-text/reading";
import { type Result, refuse } from "@/lib/domain/result";
import { readApart } from "@/lib/outside/apart/read-apart";
import type { GivenReport } from "@/lib/outside/apart/works";
import { words } from "@/lib/words/words";

/** What is recognised in what somebody gave, a text or a file; or the sentence that says why it cannot be read. Never throws. */
export async function readGiven({ personId }: Actor, given: GivenReport): Promise<Result<ReportReading, string>> {
  const read = await readApart("report", given, personId);
  return read.ok ? read.value : refuse(words.reading.unread[read.why]);
}
