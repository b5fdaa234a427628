import type { Actor } from "@/lib/domain/actor";
import { addDays } from "@/lib/domain/calendar";
import { decideDirection, issueDirection } from "@/lib/domain/direction/commands";
import type { Direction } from "@/lib/domain/direction/direction";
import { decideRevisit, planRevisit, type RevisitCommand } from "@/lib/domain/revisit/commands";
import type { Revisit } from "@/lib/domain/revisit/revisit";
import type { Agenda, Strand } from "./agenda";
import type { ForceRegister } from "./force-register";
import type { Random } from "./random";
import { granted, write } from "./register";
import type { Held } from "./rows";

/** Findings that are looked at, or ordered about: those of weight first, not closed. */
function openFindings({ findings }: ForceRegister, random: Random, most: number): readonly Held[] {
  const open = [...findings.values()].filter(({ row }) => row.status !== "closed");
  const causes = open.filter(({ row }) => row.kind === "cause-of-concern");
  return random.some(causes.length > 0 ? causes : open, Math.min(most, (causes.length > 0 ? causes : open).length));
}
const named = ({ row }: Held) => ({ id: row.id, reference: row.reference, status: row.status });

/** The inspectorate looks again every other year or so: planned, done, told in a letter; a few are dropped. */
export function* revisits(register: ForceRegister, agenda: Agenda, inspector: Actor, random: Random): Strand {
  const forceId = register.cast.force.id;
  for (;;) {
    yield random.between(350, 900);
    const about = openFindings(register, random, 3);
    if (about.length === 0) continue;
    const id = register.mint();
    const on = agenda.today();
    const [from, to] = [addDays(on, 30), addDays(on, 33)];
    const plan = { do: "plan-revisit", id, on, scope: "What was found, case by case.", method: "revisit" } as const;
    const findingIds = about.map(({ row }) => row.id);
    const force = { forceId, findings: about.map(named) };
    for (const planned of granted(planRevisit(inspector, force, { ...plan, from, to, findingIds }, on), plan.do))
      write(register, inspector, planned, on);
    let revisit: Revisit = {
      ...{
        id,
        forceId,
        state: "planned",
        method: "revisit",
        plannedFrom: from,
        plannedTo: to,
        doneTo: null,
        notes: [],
      },
      findings: about.map((held) => ({ ...named(held), shared: [] })),
    };
    const does = (command: RevisitCommand) => {
      for (const decided of granted(decideRevisit(inspector, revisit, command, agenda.today()), command.do))
        write(register, inspector, decided, agenda.today());
    };
    if (random.chance(0.08)) {
      yield random.between(5, 25);
      does({ do: "drop-revisit", on: agenda.today(), why: "The force asked for another month." });
      continue;
    }
    yield 40;
    const notes = findingIds.map((findingId) => ({ findingId, note: "Seven of ten cases show it.", seen: [] }));
    does({ do: "record-revisit", on: agenda.today(), from, to, notes });
    revisit = { ...revisit, state: "done", doneTo: to, notes };
    yield random.between(20, 60);
    const letterReference = `Revisit letter, ${agenda.today().slice(0, 7)}`;
    does({ do: "tell-revisit", on: agenda.today(), letter: null, letterReference });
  }
}

/** From 2024 one force in three is ordered to act about something; most orders are complied with. */
export function* directions(register: ForceRegister, agenda: Agenda, inspector: Actor, random: Random): Strand {
  const forceId = register.cast.force.id;
  yield 3_650;
  if (!random.chance(0.3)) return;
  yield random.between(1, 500);
  const about = openFindings(register, random, 2);
  if (about.length === 0) return;
  const on = agenda.today();
  const id = register.mint();
  const issuedBy = "HMICFRS";
  const says = { issuedBy, directs: "Show each month how many cases wait.", dueOn: addDays(on, 120), letter: null };
  const command = { do: "issue-direction", id, on, ...says, findingIds: about.map(({ row }) => row.id) } as const;
  const findings = about.map((held) => ({ ...named(held), publishedOn: held.row.published_on }));
  for (const issued of granted(issueDirection(inspector, { forceId, findings }, command, on), command.do))
    write(register, inspector, issued, on);
  const direction: Direction = { id, forceId, issuedBy, state: "issued", on, findings };
  yield random.between(60, 240);
  if (random.chance(0.4)) return;
  const comply = { do: "comply-direction", on: agenda.today(), note: "Twelve months of figures show it." } as const;
  for (const ended of granted(decideDirection(inspector, direction, comply, comply.on), comply.do))
    write(register, inspector, ended, comply.on);
}
