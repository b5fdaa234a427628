import { loadRevisit, loadRevisitable } from "@/lib/data/revisit-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { decideRevisit, type PlanRevisit, planRevisit, type RevisitCommand } from "@/lib/domain/revisit/commands";
import type { Revisit, RevisitableForce } from "@/lib/domain/revisit/revisit";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "./perform";

/** The id of the revisit. */
type Done = { readonly id: string };
const readDone = object<Done>({ id: text });

/** Plans a revisit of findings of the force with this slug. */
export const runPlanRevisit = (
  actor: Actor,
  slug: string,
  command: PlanRevisit,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  perform<RevisitableForce, Done>(
    actor,
    {
      name: command.do,
      about: slug,
      chains: async (db) => {
        const force = await loadRevisitable(db, actor, slug);
        return force ? ok([force.forceId]) : refuse({ why: "not-found" });
      },
      load: (db) => loadRevisitable(db, actor, slug),
      decide: (force) => planRevisit(actor, force, command, asked.today),
      answer: () => ({ id: command.id }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );

/** Records a revisit, its letter, or that it is dropped; where it stands by then, the decision itself asks. */
export const runRevisitCommand = (
  actor: Actor,
  id: string,
  command: RevisitCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  perform<Revisit, Done>(
    actor,
    {
      name: command.do,
      about: id,
      chains: async (db) => {
        const revisit = await loadRevisit(db, actor, id);
        return revisit ? ok([revisit.forceId]) : refuse({ why: "not-found" });
      },
      load: (db) => loadRevisit(db, actor, id),
      decide: (revisit) => decideRevisit(actor, revisit, command, asked.today),
      answer: () => ({ id }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );
