import { joinChains } from "@/lib/data/store/chain";
import { forcesConcerned, loadSuccession } from "@/lib/data/succession-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type EndOrganisation, endOrganisation, meet } from "@/lib/domain/succession/commands";
import type { SuccessionCase } from "@/lib/domain/succession/succession";
import { type Asked, perform } from "./perform";

export interface Ended {
  readonly name: string;
  readonly successor: string;
}
const readEnded = object<Ended>({ name: text, successor: text });

/** Ends the organisation `ending`; `successor` comes after it. All that is open passes to that one, in one transaction. */
export const runEndOrganisation = (
  actor: Actor,
  { ending, successor, ...command }: EndOrganisation & { readonly ending: string; readonly successor: string },
  asked: Asked,
): Promise<Result<Ended, Refusal>> =>
  perform<SuccessionCase, Ended>(
    actor,
    {
      name: "end-organisation",
      about: ending,
      chains: async (db) => {
        const found = await loadSuccession(db, actor, ending, successor);
        return found
          ? ok([null, ...(await forcesConcerned(db, actor, ending, successor))])
          : refuse({ why: "not-found" });
      },
      load: (db) => loadSuccession(db, actor, ending, successor),
      decide: (theCase) => endOrganisation(actor, theCase, command, asked.today),
      afterwards: (theCase, heads) => {
        if (theCase.ending.kind !== "force") return [];
        const before = theCase.passing.open.map(({ forceId }) => forceId);
        const {
          id: chain,
          length: entry,
          head,
        } = joinChains(heads, [theCase.ending.id, ...new Set(before)], theCase.successor.id);
        return meet(theCase, command, { chain, entry, head });
      },
      answer: ({ ending: one, successor: other }) => ({ name: one.name, successor: other.name }),
      readAnswer: readEnded,
      timeout: 120_000,
    },
    asked,
  );
