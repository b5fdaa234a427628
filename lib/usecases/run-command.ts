import type { Db } from "@/lib/data/scope";
import { forceOfFinding, loadCase, type Named } from "@/lib/data/store/case";
import { casesUsing } from "@/lib/data/store/notes";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { isLate } from "@/lib/domain/event";
import { giveToAll } from "@/lib/domain/evidence/notes";
import type { Case } from "@/lib/domain/finding/case";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { flag, object, text } from "@/lib/domain/stored";
import { giveTo } from "./give";
import type { Asked } from "./perform";

/** `late`: what was recorded is older than what stands already, which goes on standing. */
export type Done = { readonly reference: string; readonly late: boolean };
const readDone = object<Done>({ reference: text, late: flag });

interface Loaded {
  readonly theCase: Case;
  /** The other findings that the note supports which the command is about: what is done to it is done for each. */
  readonly others: readonly Case[];
  readonly inTheWay: Refusal | null;
}

/** Runs one command on one finding. `standsInTheWay` asks, under the same lock, what refuses beside the rules of the finding. */
export const runCommand = (
  actor: Actor,
  reference: string,
  command: Command,
  asked: Asked,
  standsInTheWay: (db: Db) => Promise<Refusal | null> = async () => null,
): Promise<Result<Done, Refusal>> =>
  giveTo(
    actor,
    command.do,
    {
      is: "finding",
      named: reference,
      find: async (db): Promise<Loaded | null> => {
        const theCase = await loadCase(db, actor, reference, namedIn(command));
        if (!theCase) return null;
        const others = "evidenceId" in command ? await casesUsing(db, actor, command.evidenceId, reference) : [];
        return { theCase, others, inTheWay: await standsInTheWay(db) };
      },
    },
    async (db) => {
      const forceId = await forceOfFinding(db, actor, reference);
      return forceId === null ? null : [forceId];
    },
    {
      decide: ({ theCase, others, inTheWay }) => {
        if (inTheWay) return refuse(inTheWay);
        const decided = giveToAll(actor, [theCase, ...others], command, asked.today);
        return decided.ok ? ok([{ forceId: theCase.finding.forceId, ...decided.value }]) : decided;
      },
      version: ({ theCase }) => theCase.finding.version,
      answer: (_loaded, decided) => ({
        reference,
        late: decided.some(({ events }) => events.some(({ facts }) => isLate(facts))),
      }),
      readAnswer: readDone,
    },
    asked,
  );

/** Other findings and people that the command names, to be loaded with the case. */
export function namedIn(command: Command): Named {
  const references =
    "successor" in command && command.successor ? [command.successor] : "other" in command ? [command.other] : [];
  const people =
    command.do === "allocate"
      ? [command.ownerId, command.sponsorId]
      : command.do === "add-action"
        ? [command.ownerId]
        : [];
  const personIds = people.filter((id) => id !== null);
  return { references, personIds };
}
