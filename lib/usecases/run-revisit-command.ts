import { loadRevisit, loadRevisitable } from "@/lib/data/revisit-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { decideRevisit, type PlanRevisit, planRevisit, type RevisitCommand } from "@/lib/domain/revisit/commands";
import { object, text } from "@/lib/domain/stored";
import { give } from "./give";
import type { Asked } from "./perform";

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
  give(
    actor,
    command.do,
    { is: "force", named: slug, find: (db) => loadRevisitable(db, actor, slug) },
    {
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
  give(
    actor,
    command.do,
    { is: "revisit", named: id, find: (db) => loadRevisit(db, actor, id) },
    {
      decide: (revisit) => decideRevisit(actor, revisit, command, asked.today),
      answer: () => ({ id }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );
