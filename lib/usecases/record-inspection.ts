import { readLists } from "@/lib/data/lists";
import { knownForces } from "@/lib/data/store/force-case";
import { slugOfInspection } from "@/lib/data/store/inspection-case";
import type { Actor } from "@/lib/domain/actor";
import {
  recordInspection as decideRecording,
  type NewInspection,
  type RecordingCase,
} from "@/lib/domain/inspection/recording";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "./perform";

type Done = { readonly slug: string };
const readDone = object<Done>({ slug: text });

/** Records an inspection on one force or many. Until it is published only the inspectorate and the readers it names see it. */
export const recordInspection = (
  actor: Actor,
  inspection: NewInspection,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  perform<RecordingCase, Done>(
    actor,
    {
      name: "record-inspection",
      about: null,
      chains: async (db) => ok(await knownForces(db, actor, inspection.forceIds)),
      load: async (db) => ({
        known: await knownForces(db, actor, inspection.forceIds),
        lists: await readLists(db),
      }),
      decide: (theCase) => decideRecording(actor, inspection, theCase, asked.today),
      answer: async (_known, _decided, db) => ({ slug: (await slugOfInspection(db, actor, inspection.id)) ?? "" }),
      readAnswer: readDone,
    },
    asked,
  );
