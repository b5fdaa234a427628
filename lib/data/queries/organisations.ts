import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import type { Listed, SuccessionCase } from "@/lib/domain/succession/succession";
import { Prisma } from "../generated/client";
import { organisationsAsked, successionCase } from "../succession-case";
import { askTogether, question } from "../together";

const NOTHING = question(Prisma.sql`select 1 as one where false`, () => null);

/** All forces and policing bodies; and what would pass, where it is asked of two of them. Null for whoever may not end one. */
export async function findOrganisations(
  actor: Actor,
  ending: string,
  successor: string,
): Promise<{ readonly all: readonly Listed[]; readonly succession: SuccessionCase | null } | null> {
  if (!may(actor, "end organisations", { on: "register" })) return null;
  const asked = ending !== "" && successor !== "";
  const [all, succession] = await askTogether(
    actor,
    organisationsAsked(actor),
    asked ? successionCase(actor, ending, successor) : NOTHING,
  );
  return { all, succession };
}
