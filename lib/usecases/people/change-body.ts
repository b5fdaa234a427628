import { loadOwnBody } from "@/lib/data/own-body";
import type { Actor } from "@/lib/domain/actor";
import { type BodyCase, changeBody } from "@/lib/domain/people/body";
import type { BodyDetails } from "@/lib/domain/people/changes";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "../perform";

interface Done {
  readonly name: string;
}
const readDone = object<Done>({ name: text });

/** Changes what the asker's own policing body is, is called, and is called on screens. */
export const changeOwnBody = (actor: Actor, details: BodyDetails, asked: Asked): Promise<Result<Done, Refusal>> =>
  perform<BodyCase, Done>(
    actor,
    {
      name: "change-body",
      about: actor.organisation.id,
      chains: async () => ok([null]),
      load: (db) => loadOwnBody(db, actor, details.name),
      decide: (theCase) => changeBody(actor, theCase, details, asked.today),
      answer: () => ({ name: details.name }),
      readAnswer: readDone,
    },
    asked,
  );
