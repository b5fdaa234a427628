import { loadReportByHand, loadReportToApply, type ReportByHandView } from "@/lib/data/report-to-open";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { applyToForce, openByHand, type ReportToApply } from "@/lib/domain/response/opening";
import type { ResponsePlace } from "@/lib/domain/response/response";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "../perform";

const readPlace = object<ResponsePlace>({ force: text, report: text });

/** Opens the response to a report on one's own force that opened none by itself. */
export const openResponseByHand = (
  actor: Actor,
  report: string,
  asked: Asked,
): Promise<Result<ResponsePlace, Refusal>> =>
  perform<ReportByHandView, ResponsePlace>(
    actor,
    {
      name: "open-response",
      about: report,
      chains: async (db) => {
        const found = await loadReportByHand(db, actor, report);
        return found ? ok([found.forceId]) : refuse({ why: "not-found" });
      },
      load: (db) => loadReportByHand(db, actor, report),
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
  perform<ReportToApply, ResponsePlace>(
    actor,
    {
      name: "apply-report",
      about: report,
      chains: async (db) => {
        const found = await loadReportToApply(db, actor, report, force);
        return found ? ok([found.force.id]) : refuse({ why: "not-found" });
      },
      load: (db) => loadReportToApply(db, actor, report, force),
      decide: (found) => applyToForce(actor, found, asked.today),
      answer: () => ({ force, report }),
      readAnswer: readPlace,
    },
    asked,
  );
