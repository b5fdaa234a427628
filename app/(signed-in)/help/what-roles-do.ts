import { ROLES, type Role } from "@/lib/domain/actor";
import { type Standing, WHO_MAY } from "@/lib/domain/policy";
import { COMMANDS, rowOf } from "@/lib/domain/workflow";
import { deedOf } from "@/lib/words/command-title";
import { words } from "@/lib/words/words";

/** The standings that somebody in a role can have: the role's own, and those that a finding gives them. */
const STANDINGS_OF: Record<Role, readonly Standing[]> = {
  "force-staff": ["owner"],
  "force-coordinator": ["force-coordinator"],
  "chief-officer": ["sponsor", "owner"],
  "policing-body": ["policing-body"],
  inspector: ["inspector"],
  reader: ["reader"],
  administrator: ["administrator"],
};

export interface RoleDoes {
  readonly role: Role;
  readonly says: string;
  /** What they can do to a finding, from the workflow's own table. */
  readonly deeds: readonly string[];
}

export const WHAT_ROLES_DO: readonly RoleDoes[] = ROLES.map((role) => ({
  role,
  says: words.people.purpose[role],
  deeds: COMMANDS.filter((command) => {
    const who: readonly Standing[] = WHO_MAY[rowOf(command).ability];
    return STANDINGS_OF[role].some((standing) => who.includes(standing));
  }).map((command) => deedOf(command)),
}));
