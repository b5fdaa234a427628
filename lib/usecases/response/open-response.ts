import { loadReportByHand, loadReportToApply } from "@/lib/data/report-to-open";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { applyToForce, openByHand } from "@/lib/domain/response/opening";
import type { ResponsePlace } from "@/lib/domain/response/response";
import type { Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { give, giveTo } from "../give";
import type { Asked } from "../perform";

const readPlace = object<ResponsePlace>({ force: text, report: text });

/** Opens the response to a report on one's own force that opened none by itself. */
export const openResponseByHand = (
  actor: Actor,
  report: string,
  asked: Asked,
): Promise<Result<ResponsePlace, Refusal>> =>
  give(
    actor,
    "open-response",
    { is: "response", named: report, find: (db) => loadReportByHand(db, actor, report) },
    {
      decide: (found) => openByHand(actor, found, asked.today),
      answer: ({ force }) => ({ force, report }),
      readAnswer: readPlace,
    },
    asked,
  );

/** Says that a published report applies to a further force, whose response is opened where its body works with the register. */
export const applyReport = (
  actor: Actor,
  { report, force }: ResponsePlace,
  asked: Asked,
): Promise<Result<ResponsePlace, Refusal>> =>
  giveTo(
    actor,
    "apply-report",
    { is: "response", named: report, find: (db) => loadReportToApply(db, actor, report, force) },
    async (db) => {
      const found = await loadReportToApply(db, actor, report, force);
      return found && [found.force.id];
    },
    {
      decide: (found) => applyToForce(actor, found, asked.today),
      answer: () => ({ force, report }),
      readAnswer: readPlace,
    },
    asked,
  );
