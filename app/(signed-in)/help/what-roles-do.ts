import { ROLES, type Role } from "@/lib/domain/actor";
import { type Standing, WHO_MAY } from "@/lib/domain/policy";
import { COMMANDS, rowOf } from "@/lib/domain/workflow";
import { deedOf } from "@/lib/words/command-title";

/** What a role is for, and from where it begins. */
const FOR: Record<Role, string> = {
  "force-staff":
    "You keep the findings you own up to date: how they progress, what shows it, and by when. Your work lists what waits for you.",
  "force-coordinator":
    "You look after every finding of your force: who owns it, by when it is done, and when it goes to the inspectorate for closure.",
  "chief-officer": "You are accountable for the findings you sponsor, and decide when their dates move again.",
  "policing-body":
    "You hold the force to account: for each finding you say whether you are assured. What you have never reviewed, or what changed since, is on your start page.",
  inspector:
    "You record and publish inspections, move forces into and out of Engage, and decide on submissions. Only you change a status.",
  reader:
    "You read the findings, how they stand and their history, as the policing body does: not what is for the force alone. You change nothing.",
  administrator:
    "You look after the people of your organisation: invitations, roles, suspensions. You read no findings and no evidence.",
};

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
  says: FOR[role],
  deeds: COMMANDS.filter((command) => {
    const who: readonly Standing[] = WHO_MAY[rowOf(command).ability];
    return STANDINGS_OF[role].some((standing) => who.includes(standing));
  }).map((command) => deedOf(command)),
}));
