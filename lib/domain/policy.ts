import { type Actor, concerns, namedAs, type Role } from "./actor";

/**
 * Who may what: one row per ability, everyone not named may not. `may` is the only authorization in the product;
 * buttons, use cases, the generated documentation and the tests all read this table.
 *
 * Two standings come from the finding and not from the role: its `owner` (the delivery lead who answers for it) and its
 * `sponsor` (the chief officer accountable for it).
 */
export const STANDINGS = [
  "owner",
  "force-staff",
  "force-coordinator",
  "sponsor",
  "chief-officer",
  "reader",
  "policing-body",
  "inspector",
  "administrator",
  "inspectorate-administrator",
] as const;
export type Standing = (typeof STANDINGS)[number];

const OWNER_AND_COORDINATOR: readonly Standing[] = ["owner", "force-coordinator"];
const EVERYONE: readonly Standing[] = STANDINGS;

export const WHO_MAY = {
  allocate: ["force-coordinator"],
  "sort the force's findings": ["force-coordinator"],
  "pass back an allocation": ["owner"],
  "update progress": OWNER_AND_COORDINATOR,
  "add evidence": OWNER_AND_COORDINATOR,
  "widen or withdraw evidence": OWNER_AND_COORDINATOR,
  "write the plan": OWNER_AND_COORDINATOR,
  "agree done tests": ["force-coordinator", "sponsor"],
  "say what is waited for": OWNER_AND_COORDINATOR,
  "draft a submission": OWNER_AND_COORDINATOR,
  "propose a target date": OWNER_AND_COORDINATOR,
  "decide a date that was asked for": ["force-coordinator", "chief-officer"],
  "approve a first target or first move": ["force-coordinator", "sponsor"],
  "set one's own first target or first move": ["force-coordinator"],
  "approve a second move": ["sponsor"],
  "approve a second move that its sponsor asked for": ["chief-officer"],
  "approve a second move where no chief officer can": ["force-coordinator"],
  "link findings": ["force-coordinator", "inspector"],
  "sign off submissions": ["chief-officer"],
  "sign off a submission that has a sponsor": ["sponsor"],
  "ask for sign-off of submissions": ["force-coordinator"],
  "set the ladder of reminders": ["force-coordinator"],
  "submit and withdraw": ["force-coordinator"],
  "import a register": ["force-coordinator", "inspector"],
  "record assurance": ["policing-body"],
  "keep notes of the office": ["policing-body"],
  "challenge the force": ["policing-body"],
  "answer a challenge": ["force-coordinator"],
  "issue a board pack": ["force-coordinator", "policing-body", "inspector"],
  "minute the committee": ["force-coordinator", "policing-body"],
  "respond to reports": ["policing-body"],
  "give the chief officer's comments": ["force-coordinator"],
  "say what the public reads": ["policing-body"],
  "record and publish inspections": ["inspector"],
  "comment on a draft": ["force-staff", "force-coordinator", "chief-officer", "policing-body"],
  "correct the record": ["inspector"],
  "move into and out of Engage": ["inspector"],
  "return, close and reopen": ["inspector"],
  "plan and record revisits": ["inspector"],
  "record directions and levels": ["inspector"],
  "dispute a finding": ["force-coordinator", "policing-body"],
  "answer a representation": ["inspector"],
  "rate findings": ["inspector"],
  "look after people": ["administrator", "inspectorate-administrator"],
  "keep the product's lists": ["inspectorate-administrator"],
  "end organisations": ["inspectorate-administrator"],
  "ask for a redaction": ["force-coordinator", "policing-body", "inspector"],
  "agree to redactions": ["inspectorate-administrator"],
  "share saved views": ["force-coordinator", "policing-body", "inspector"],
  "make tokens of the organisation": ["force-coordinator", "policing-body", "inspector"],
  "verify the history": EVERYONE,
  "export what one sees": EVERYONE,
} as const satisfies Record<string, readonly Standing[]>;

export type Ability = keyof typeof WHO_MAY;
export const ABILITIES = Object.keys(WHO_MAY) as readonly Ability[];

/** What an ability is used on. Closed: nothing can be asked about a finding or a force without saying whose it is. */
export type Subject =
  | {
      readonly on: "finding";
      readonly forceId: string;
      readonly ownerId: string | null;
      /** Everybody who answers for it as its sponsor. */
      readonly sponsorIds: readonly string[];
    }
  | { readonly on: "force"; readonly forceId: string }
  /** The response of the force's policing body to a report. */
  | { readonly on: "response"; readonly forceId: string }
  /** A question of the policing body to its force. */
  | { readonly on: "challenge"; readonly forceId: string }
  | { readonly on: "organisation"; readonly organisationId: string }
  /** What concerns no single force: inspections before they are published, the product’s lists, one's own exports. */
  | { readonly on: "register" };

/** What each ability can be used on. */
export const USED_ON = {
  allocate: ["finding"],
  "sort the force's findings": ["finding"],
  "pass back an allocation": ["finding"],
  "update progress": ["finding"],
  "add evidence": ["finding"],
  "widen or withdraw evidence": ["finding"],
  "write the plan": ["finding"],
  "agree done tests": ["finding"],
  "say what is waited for": ["finding"],
  "draft a submission": ["finding"],
  "propose a target date": ["finding"],
  "decide a date that was asked for": ["finding"],
  "approve a first target or first move": ["finding"],
  "set one's own first target or first move": ["finding"],
  "approve a second move": ["finding"],
  "approve a second move that its sponsor asked for": ["finding"],
  "approve a second move where no chief officer can": ["finding"],
  "link findings": ["finding"],
  "sign off submissions": ["finding"],
  "sign off a submission that has a sponsor": ["finding"],
  "ask for sign-off of submissions": ["force"],
  "set the ladder of reminders": ["force"],
  "submit and withdraw": ["finding"],
  "import a register": ["force"],
  "record assurance": ["finding"],
  "keep notes of the office": ["finding"],
  "challenge the force": ["challenge"],
  "answer a challenge": ["challenge"],
  "issue a board pack": ["force", "register"],
  "minute the committee": ["force"],
  "respond to reports": ["response"],
  "give the chief officer's comments": ["response"],
  "say what the public reads": ["finding"],
  "record and publish inspections": ["register"],
  "comment on a draft": ["register"],
  "correct the record": ["finding"],
  "move into and out of Engage": ["finding", "force"],
  "return, close and reopen": ["finding", "force"],
  "plan and record revisits": ["force"],
  "record directions and levels": ["force"],
  "dispute a finding": ["finding"],
  "answer a representation": ["finding"],
  "rate findings": ["finding"],
  "look after people": ["organisation"],
  "keep the product's lists": ["register"],
  "end organisations": ["register"],
  "ask for a redaction": ["force"],
  "agree to redactions": ["register"],
  "share saved views": ["register"],
  "make tokens of the organisation": ["register"],
  "verify the history": ["force"],
  "export what one sees": ["register"],
} as const satisfies Record<Ability, readonly Subject["on"][]>;

type SubjectOf<Asked extends Ability> = Extract<Subject, { on: (typeof USED_ON)[Asked][number] }>;
/** The abilities that can be used on a finding: those that its commands ask for. */
export type FindingAbility = {
  [Name in Ability]: "finding" extends (typeof USED_ON)[Name][number] ? Name : never;
}[Ability];

const BY_ROLE: Record<Role, Standing> = {
  "force-staff": "force-staff",
  "force-coordinator": "force-coordinator",
  "chief-officer": "chief-officer",
  reader: "reader",
  "policing-body": "policing-body",
  inspector: "inspector",
  administrator: "administrator",
};

/** Every standing of `actor` towards `subject`; none at all towards what is outside the actor's scope. */
export function standingsOf(actor: Actor, subject: Subject): readonly Standing[] {
  if ("forceId" in subject && !concerns(actor, subject.forceId)) return [];
  if (subject.on === "organisation" && subject.organisationId !== actor.organisation.id) return [];
  const standings = standingsByRole(actor);
  if (subject.on !== "finding") return standings;
  const { canOwn, canSponsor } = namedAs(actor.role);
  const owns = canOwn && subject.ownerId === actor.personId;
  const sponsors = canSponsor && subject.sponsorIds.includes(actor.personId);
  return [...standings, ...(owns ? (["owner"] as const) : []), ...(sponsors ? (["sponsor"] as const) : [])];
}

const standingsByRole = ({ role, organisation }: Actor): readonly Standing[] =>
  role === "administrator" && organisation.kind === "inspectorate"
    ? [BY_ROLE[role], "inspectorate-administrator"]
    : [BY_ROLE[role]];

/** Whether `actor` may do this to this subject. What an ability is not used on, nobody may do it to. */
export function may<Asked extends Ability>(actor: Actor, ability: Asked, subject: SubjectOf<Asked>): boolean {
  const on: readonly Subject["on"][] = USED_ON[ability];
  return on.includes(subject.on) && isAllowed(ability, standingsOf(actor, subject));
}

/** Whether the actor's role lets them do this to something of their own: for menus and pages that begin it, never for a decision. */
export const mayDoSomewhere = (actor: Actor, ability: Ability): boolean => isAllowed(ability, standingsByRole(actor));

function isAllowed(ability: Ability, standings: readonly Standing[]): boolean {
  const allowed: readonly Standing[] = WHO_MAY[ability];
  return standings.some((standing) => allowed.includes(standing));
}
