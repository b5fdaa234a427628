import { loadResponse } from "@/lib/data/response-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { decideResponse, type ResponseCommand, responseRow } from "@/lib/domain/response/commands";
import type { ResponsePlace, ResponseView } from "@/lib/domain/response/response";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "./perform";

type Done = ResponsePlace;
const readDone = object<Done>({ force: text, report: text });

/** Runs one command on the response to one report: an invitation, comments, what the office writes, its publication. */
export function runResponseCommand(
  actor: Actor,
  place: ResponsePlace,
  command: ResponseCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> {
  const { age } = responseRow(command.do);
  return perform<ResponseView, Done>(
    actor,
    {
      name: command.do,
      about: `${place.force} ${place.report}`,
      chains: async (db) => {
        const found = await loadResponse(db, actor, place);
        return found ? ok([found.forceId]) : refuse({ why: "not-found" });
      },
      load: (db) => loadResponse(db, actor, place),
      decide: (theCase) => decideResponse(actor, theCase, command, asked.today, asked.illustrative),
      ...(age && { version: (theCase: ResponseView) => ageOf(theCase, age) }),
      answer: () => place,
      readAnswer: readDone,
    },
    asked,
  );
}

/** How old a page is that shows the response, or the comments in draft. */
export const ageOf = (theCase: ResponseView, age: "response" | "draft-comments"): number =>
  age === "response" ? theCase.version : (theCase.draftComments?.version ?? 0);
