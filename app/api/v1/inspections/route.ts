import { readInspections } from "@/lib/usecases/api/read";
import { answerProgram } from "@/lib/web/answer-program";

export const dynamic = "force-dynamic";

/** Published reports on the forces of whoever has the token. */
export const GET = (request: Request): Promise<Response> =>
  answerProgram(request, "inspections", (actor, asked) => readInspections(actor, asked));
