import type { Db } from "@/lib/data/scope";
import { inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { lockForces } from "@/lib/data/store/chain";
import {
  addDraftFinding,
  changeDraftFinding,
  changeInspection,
  dropDraftFinding,
  dropDraftJudgment,
  type FindingFacts,
  type InspectionFacts,
  type JudgmentFacts,
  type LoadedInspection,
  loadInspection,
  noteDraftChanged,
  setDraftJudgment,
} from "@/lib/data/store/inspections";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";
import { noted } from "./noted";

/**
 * What an inspector changes in an inspection before it is published. Nothing of it is seen outside, so it writes no event.
 * Every change raises the inspection's version: what is published is what the page of publication showed.
 */
export type DraftChange =
  | { readonly do: "change-facts"; readonly version: number; readonly facts: InspectionFacts }
  | { readonly do: "add-finding"; readonly id: string; readonly facts: FindingFacts }
  | { readonly do: "change-finding"; readonly id: string; readonly facts: FindingFacts }
  | { readonly do: "drop-finding"; readonly id: string }
  | { readonly do: "set-judgment"; readonly facts: JudgmentFacts }
  | { readonly do: "drop-judgment"; readonly id: string };

type Done = {
  readonly slug: string;
  /** Of a judgment that was set: whether its question had one already, whose grade is changed. */
  readonly judgment?: "added" | "changed";
};

export async function changeInspectionDraft(
  actor: Actor,
  slug: string,
  change: DraftChange,
  asked: Pick<Asked, "key" | "now"> & { readonly version?: number | null },
): Promise<Result<Done, Refusal>> {
  const ability = "record and publish inspections";
  const result = await inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    const first = await loadInspection(db, slug);
    if (!first) return refuse({ why: "not-found" });
    if (!may(actor, ability, {})) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
    await lockForces(db, first.forceIds);
    const before = await answeredBefore<Done>(db, asked.key);
    if (before) return ok(before);
    const loaded = await loadInspection(db, slug);
    if (!loaded) return refuse({ why: "not-found" });
    if (loaded.draft.publishedOn) return refuse({ why: "already-published", on: loaded.draft.publishedOn });
    const refusal = unfit(loaded, change);
    if (refusal) return refuse(refusal);
    const rewrites = change.do === "change-finding" || change.do === "drop-finding";
    if (rewrites && typeof asked.version === "number" && asked.version !== loaded.version) {
      return refuse({ why: "page-out-of-date" });
    }
    const written = await write(db, loaded.draft.id, change);
    if (!written) return refuse({ why: "page-out-of-date" });
    if (change.do !== "change-facts") await noteDraftChanged(db, loaded.draft.id);
    const done = { slug, ...written };
    await keepAnswer(db, actor, asked.key, done, asked.now);
    return ok(done);
  });
  return noted(actor, slug, change.do, result);
}

/**
 * A finding or judgment is about a force of the inspection, and a finding stays with its force; a recommendation's cause
 * of concern is on the same force, in the same report or an earlier one that its letter adds to, and stays a cause of
 * concern while it has recommendations.
 */
function unfit({ draft, forceIds }: LoadedInspection, change: DraftChange): Refusal | null {
  if (!("facts" in change) || change.do === "change-facts") return null;
  if (!forceIds.includes(change.facts.forceId)) return { why: "force-unfit" };
  if (change.do === "set-judgment") return null;
  const { parentId, kind, forceId } = change.facts;
  if (change.do === "change-finding") {
    const before = draft.findings.find(({ id }) => id === change.id);
    if (!before) return { why: "page-out-of-date" };
    if (before.forceId !== forceId) return { why: "force-unfit" };
    const isParent = draft.findings.some((finding) => finding.parentId === change.id);
    if (isParent && kind !== "cause-of-concern") return { why: "parent-unfit" };
  }
  if (parentId === null) return null;
  const parent = draft.findings.find(({ id }) => id === parentId);
  const earlier = draft.earlierCauses.find(({ id }) => id === parentId);
  const isCause = parent ? parent.kind === "cause-of-concern" && parent.id !== change.id : earlier !== undefined;
  const fits = isCause && (parent ?? earlier)?.forceId === forceId && kind === "recommendation";
  return fits ? null : { why: "parent-unfit" };
}

/** What came of it beside the change itself, or null where there is nothing left to change. */
async function write(db: Db, inspectionId: string, change: DraftChange): Promise<Omit<Done, "slug"> | null> {
  switch (change.do) {
    case "change-facts":
      return (await changeInspection(db, inspectionId, change.version, change.facts)) ? {} : null;
    case "add-finding":
      await addDraftFinding(db, inspectionId, change.id, change.facts);
      return {};
    case "change-finding":
      return (await changeDraftFinding(db, inspectionId, change.id, change.facts)) ? {} : null;
    case "drop-finding":
      return (await dropDraftFinding(db, inspectionId, change.id)) ? {} : null;
    case "set-judgment":
      return { judgment: await setDraftJudgment(db, inspectionId, change.facts) };
    case "drop-judgment":
      return (await dropDraftJudgment(db, inspectionId, change.id)) ? {} : null;
  }
}
