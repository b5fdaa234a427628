import { randomUUID } from "node:crypto";
import { date } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import { runCommand } from "@/lib/usecases/run-command";
import type { Name } from "./people";
import { granted, type Step } from "./step";

type Without<Fields extends string> = Command extends infer Each
  ? Each extends Command
    ? Omit<Each, Fields>
    : never
  : never;

/** A command as the story gives it: the day is the step's, and the ids of new rows are made as it is replayed. */
export type Deed = Without<"id" | "on">;

/**
 * Somebody does something about a finding on a day. What the force, its policing body and the inspectorate said to each
 * other is in no text, so it is illustrative unless `published` says otherwise.
 */
export function does(
  day: string,
  who: Name,
  reference: string,
  deed: Deed & { readonly id?: string },
  { published = false }: { readonly published?: boolean } = {},
): Step {
  const on = date(day);
  const what = `${who}: ${deed.do} ${reference}`;
  const { id = randomUUID(), ...rest } = deed;
  return {
    on,
    what,
    run: async (cast, ask) => {
      const command = { ...rest, id, on } as Command;
      granted({ on, what }, await runCommand(cast.actor(who), reference, command, ask(!published)));
    },
  };
}

/** Names the owner and the sponsor of a finding; their ids are known only once the people are made. */
export function allocates(day: string, who: Name, reference: string, owner: Name | null, sponsor: Name | null): Step {
  const on = date(day);
  const what = `${who}: allocate ${reference}`;
  return {
    on,
    what,
    run: async (cast, ask) => {
      const id = (name: Name | null) => (name ? cast.actor(name).personId : null);
      const command = { do: "allocate", on, ownerId: id(owner), sponsorId: id(sponsor) } as const;
      granted({ on, what }, await runCommand(cast.actor(who), reference, command, ask(true)));
    },
  };
}
