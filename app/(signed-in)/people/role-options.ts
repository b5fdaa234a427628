import { rolesToGive } from "@/lib/data/queries/people";
import type { Actor, Role } from "@/lib/domain/actor";
import { words } from "@/lib/words/words";

/** What each role is for, in a line. */
const FOR: Record<Role, string> = {
  "force-staff": "Updates progress and adds evidence on the findings they own.",
  "force-coordinator": "Allocates, sets dates and submits for closure, on every finding of the force.",
  "chief-officer": "Sponsors findings and approves later date moves.",
  "policing-body": "Records assurance on the findings of the force.",
  inspector: "Records and publishes inspections, decides Engage, returns, closes and reopens.",
  reader: "Reads what the policing body reads, not what is for the force alone; changes nothing.",
  administrator: "Looks after people; reads no findings.",
};

export const roleOptions = (actor: Actor) =>
  rolesToGive(actor).map((value) => ({ value, label: words.people.role[value], hint: FOR[value] }));
