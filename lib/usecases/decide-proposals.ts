import { readProposal } from "@/lib/data/queries/proposals";
import type { Actor } from "@/lib/domain/actor";
import { decideReport, type ReportCommand } from "@/lib/domain/proposal/reported";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { give } from "./give";
import type { Asked } from "./perform";

type Done = { readonly id: string };
const readDone = object<Done>({ id: text });

/** Declines what was reported, with a reason; the finding or the force stays as it is. */
export const declineReported = (actor: Actor, id: string, why: string, asked: Asked): Promise<Result<Done, Refusal>> =>
  runReportCommand(actor, id, { do: "decline-report", why }, asked);

/** Takes off the desk what is so already, whoever decided it and without this report of it. */
export const takeOffSettled = (actor: Actor, id: string, asked: Asked): Promise<Result<Done, Refusal>> =>
  runReportCommand(actor, id, { do: "take-off-settled" }, asked);

const runReportCommand = (
  actor: Actor,
  id: string,
  command: ReportCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  give(
    actor,
    command.do,
    { is: "proposal", named: id, find: (db) => readProposal(db, actor, id) },
    {
      decide: (theCase) => decideReport(actor, theCase, command, asked.today),
      answer: () => ({ id }),
      readAnswer: readDone,
    },
    // What waits has no version: what was decided meanwhile is said as that.
    { ...asked, version: null },
  );
