import { LONGEST_SEARCH, readRegisterQuery, unknownIn } from "@/lib/forms/register-query";
import { saidOfUnknown } from "@/lib/forms/unknown-values";
import { readFindings } from "@/lib/usecases/api/read";
import { answerProgram } from "@/lib/web/answer-program";
import { words } from "@/lib/words/words";

export const dynamic = "force-dynamic";

/** The order is always that of references, searched or not; what is the asker's own to do is no filter for a program. */
const NOT_TAKEN = ["sort", "text", "duty", "mine"];

/** The register, filtered as the address of its page is. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  // What the field of the page calls `text` is `search` to programs.
  const given = Object.fromEntries(
    [...searchParams.keys()].map((name) => [name === "search" ? "text" : name, searchParams.getAll(name)]),
  );
  return answerProgram(request, "findings", async (actor, asked, day) => {
    if (NOT_TAKEN.some((name) => searchParams.has(name))) return [words.apiToken.noOrder];
    if ((searchParams.get("search") ?? "").length > LONGEST_SEARCH)
      return [words.apiToken.searchTooLong(LONGEST_SEARCH)];
    const unknown = unknownIn(given);
    if (unknown.length > 0) return unknown.map((one) => saidOfUnknown(one, "file"));
    return readFindings(actor, readRegisterQuery(given).filter, asked, day);
  });
}
