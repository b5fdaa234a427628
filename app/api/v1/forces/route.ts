import { readForces } from "@/lib/usecases/api/read";
import { answerProgram } from "@/lib/web/answer-program";

export const dynamic = "force-dynamic";

/** All forces with what is published of them. */
export const GET = (request: Request): Promise<Response> =>
  answerProgram(request, "forces", (actor, asked, day) => readForces(actor, asked, day));
