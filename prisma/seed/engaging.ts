import { randomUUID } from "node:crypto";
import { inScope } from "@/lib/data/scope";
import { loadForceCase } from "@/lib/data/store/force-case";
import { date } from "@/lib/domain/calendar";
import type { ReasonGiven } from "@/lib/domain/engage/force-commands";
import { runForceCommand } from "@/lib/usecases/run-force-command";
import type { Cast } from "./cast";
import { granted, type Step } from "./step";

interface Announced {
  readonly reasons: readonly ReasonGiven[];
  readonly why: string;
  readonly letter?: string;
  /** The day, or the words, are in none of the texts. */
  readonly illustrative?: boolean;
}

/** A reason for Engage in words, tied to a finding where there is one already. */
export const reason = (wording: string, findingId: string | null = null): ReasonGiven => ({
  id: randomUUID(),
  wording,
  findingId,
});

/** The Chief Inspector moves a force into Engage. */
export function enters(day: string, force: string, announced: Announced): Step {
  const on = date(day);
  const what = `${force} enters Engage`;
  const { reasons, why, letter = null, illustrative = false } = announced;
  return {
    on,
    what,
    run: async (cast, ask) => {
      const command = { do: "enter-engage", id: randomUUID(), on, reasons, why, letter } as const;
      granted({ on, what }, await runForceCommand(cast.actor("inspector"), force, command, ask(illustrative)));
    },
  };
}

/** More reasons come to a force that is in Engage. */
export function extendsEngage(day: string, force: string, { reasons, why, illustrative = false }: Announced): Step {
  const on = date(day);
  const what = `more reasons for ${force} in Engage`;
  return {
    on,
    what,
    run: async (cast, ask) => {
      const command = { do: "extend-engage", on, reasons, why } as const;
      granted({ on, what }, await runForceCommand(cast.actor("inspector"), force, command, ask(illustrative)));
    },
  };
}

/** A force returns to Scan; what is in Engage is listed as the page would list it. */
export function leaves(day: string, force: string, { why, letter }: { why: string; letter: string | null }): Step {
  const on = date(day);
  const what = `${force} leaves Engage`;
  return {
    on,
    what,
    run: async (cast, ask) => {
      const command = { do: "leave-engage", on, why, letter, listed: await inEngage(cast, force) } as const;
      granted({ on, what }, await runForceCommand(cast.actor("inspector"), force, command, ask(false)));
    },
  };
}

async function inEngage(cast: Cast, force: string): Promise<string[]> {
  const inspector = cast.actor("inspector");
  const { findings } = await inScope(inspector, (db) => loadForceCase(db, inspector, cast.force(force)));
  return findings.filter(({ status }) => status === "engage").map(({ id, version }) => `${id}@${version}`);
}
