import { loadResponse } from "@/lib/data/response-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { decideResponse, type ResponseCommand, responseRow } from "@/lib/domain/response/commands";
import type { ResponsePlace, ResponseView } from "@/lib/domain/response/response";
import type { Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { give } from "./give";
import type { Asked } from "./perform";

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
  return give(
    actor,
    command.do,
    { is: "response", named: `${place.force} ${place.report}`, find: (db) => loadResponse(db, actor, place) },
    {
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
