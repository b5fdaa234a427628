import { loadDirectable, loadDirection } from "@/lib/data/direction-case";
import type { Actor } from "@/lib/domain/actor";
import {
  type DirectionCommand,
  decideDirection,
  type IssueDirection,
  issueDirection,
} from "@/lib/domain/direction/commands";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { give } from "./give";
import type { Asked } from "./perform";

/** The id of the direction. */
type Done = { readonly id: string };
const readDone = object<Done>({ id: text });

/** Records a direction to the force with this slug. */
export const runIssueDirection = (
  actor: Actor,
  slug: string,
  command: IssueDirection,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  give(
    actor,
    command.do,
    { is: "force", named: slug, find: (db) => loadDirectable(db, actor, slug) },
    {
      decide: (force) => issueDirection(actor, force, command, asked.today),
      answer: () => ({ id: command.id }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );

/** Records that a direction is complied with or withdrawn; where it stands by then, the decision itself asks. */
export const runDirectionCommand = (
  actor: Actor,
  id: string,
  command: DirectionCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  give(
    actor,
    command.do,
    { is: "direction", named: id, find: (db) => loadDirection(db, actor, id) },
    {
      decide: (direction) => decideDirection(actor, direction, command, asked.today),
      answer: () => ({ id }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );
