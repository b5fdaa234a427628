import { loadDirectable, loadDirection } from "@/lib/data/direction-case";
import type { Actor } from "@/lib/domain/actor";
import {
  type DirectionCommand,
  decideDirection,
  type IssueDirection,
  issueDirection,
} from "@/lib/domain/direction/commands";
import type { DirectableForce, Direction } from "@/lib/domain/direction/direction";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "./perform";

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
  perform<DirectableForce, Done>(
    actor,
    {
      name: command.do,
      about: slug,
      chains: async (db) => {
        const force = await loadDirectable(db, actor, slug);
        return force ? ok([force.forceId]) : refuse({ why: "not-found" });
      },
      load: (db) => loadDirectable(db, actor, slug),
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
  perform<Direction, Done>(
    actor,
    {
      name: command.do,
      about: id,
      chains: async (db) => {
        const direction = await loadDirection(db, actor, id);
        return direction ? ok([direction.forceId]) : refuse({ why: "not-found" });
      },
      load: (db) => loadDirection(db, actor, id),
      decide: (direction) => decideDirection(actor, direction, command, asked.today),
      answer: () => ({ id }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );
