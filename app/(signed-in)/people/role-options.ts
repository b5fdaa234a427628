import { rolesToGive } from "@/lib/data/queries/people";
import type { Actor } from "@/lib/domain/actor";
import { words } from "@/lib/words/words";

export const roleOptions = (actor: Actor) =>
  rolesToGive(actor).map((value) => ({
    value,
    label: words.people.role[value],
    hint: words.people.roleInALine[value],
  }));
