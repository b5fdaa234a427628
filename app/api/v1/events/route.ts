import { readEvents } from "@/lib/usecases/api/read";
import { answerProgram } from "@/lib/web/answer-program";

export const dynamic = "force-dynamic";

/** The history beyond what was read, as far as the side of whoever has the token reads it. */
export const GET = (request: Request): Promise<Response> =>
  answerProgram(request, "events", (actor, asked) => readEvents(actor, asked));
