import { STANDINGS } from "@/lib/domain/policy";
import { inSentence } from "@/lib/format/in-sentence";
import { counted, joined } from "@/lib/format/lists";
import type { PeopleWords } from "../language/people";
import { at } from "../refused";
import { say, strong } from "../sentence";

const ROLES: PeopleWords["role"] = {
  "force-staff": "Force staff",
  "force-coordinator": "Force coordinator",
  "chief-officer": "Chief officer",
  "policing-body": "Policing body",
  inspector: "Inspector",
  reader: "Reader",
  administrator: "Administrator",
};

const PERSONS: PeopleWords["person"] = {
  owner: "the owner of the finding",
  "force-staff": "the force's staff",
  "force-coordinator": "a force coordinator",
  sponsor: "the finding's sponsor",
  "chief-officer": "a chief officer of the force",
  reader: "a reader",
  "policing-body": "the local policing body",
  inspector: "an inspector",
  administrator: "an administrator of the organisation",
  "inspectorate-administrator": "an administrator at HMICFRS",
};

/** Facts carry a role as the register stores it; an older event may carry one that no longer exists, and shows it as it is. */
const roleWord = (role: string) => inSentence((ROLES as Readonly<Record<string, string>>)[role] ?? role);

/** What a role is for, and from where it begins. */
const PURPOSES: PeopleWords["purpose"] = {
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

/** The same in a line, where a role is chosen. */
const IN_A_LINE: PeopleWords["roleInALine"] = {
  "force-staff": "Updates progress and adds evidence on the findings they own.",
  "force-coordinator": "Allocates, sets dates and submits for closure, on every finding of the force.",
  "chief-officer": "Sponsors findings and approves later date moves.",
  "policing-body": "Records assurance on the findings of the force.",
  inspector: "Records and publishes inspections, decides Engage, returns, closes and reopens.",
  reader: "Reads what the policing body reads, not what is for the force alone; changes nothing.",
  administrator: "Looks after people; reads no findings.",
};

export const people: PeopleWords = {
  role: ROLES,
  purpose: PURPOSES,
  roleInALine: IN_A_LINE,
  standing: {
    ...ROLES,
    owner: "Owner of the finding",
    sponsor: "Sponsor of the finding",
    "inspectorate-administrator": "Administrator at HMICFRS",
  },
  person: PERSONS,
  who: (who) =>
    STANDINGS.every((standing) => who.includes(standing))
      ? "everyone signed in"
      : joined(
          who.map((standing) => PERSONS[standing]),
          "or",
        ),
  answersFor: ({ owned, sponsored }) => {
    const each = [
      owned > 0 && `own ${counted(owned, "finding")}`,
      sponsored > 0 && `sponsor ${counted(sponsored, "finding")}`,
    ];
    return `They ${joined(each.filter((one) => one !== false))} not closed yet.`;
  },
  ifSuspended:
    "Each keeps their name, marked “has left”, and stands on the force coordinator’s list until it is handed over.",
  ifMoved:
    "What the new role cannot own or sponsor keeps their name, marked “has left”, and stands on the force coordinator’s list until it is handed over.",
  facts: {
    invited: ({ person, role }) => say([strong(person), ` invited as ${roleWord(role)}`]),
    "role-changed": ({ person, from, to }) =>
      say(["Role of ", strong(person), ` changed from ${roleWord(from)} to `, strong(roleWord(to))]),
    suspended: ({ person, why }) => say([strong(person), " suspended"], why),
    "invitation-renewed": ({ person }) => say(["Invitation of ", strong(person), " renewed"]),
    "renewal-asked": ({ person }) =>
      say(["A new link asked for, for ", strong(person), ", who has a password: another administrator makes it"]),
    "invitation-taken-up": ({ person, again }) =>
      again
        ? say([strong(person), " chose anew by a link how to sign in: the way before counts no more"])
        : say([strong(person), " took up the invitation"]),
    restored: ({ person }) => say([strong(person), " restored"]),
    "body-changed": ({ from, to }) =>
      say([
        "The policing body is now ",
        strong(to.name),
        ` (${to.kind}, “${to.label}”); before: ${from.name} (${from.kind}, “${from.label}”)`,
      ]),
  },
  refusals: {
    "person-known": () =>
      at(
        "email",
        "Somebody with this address has an account already. If they belong to your organisation, change their role under People; if they do not, give another address.",
      ),
    "role-unfit": () => at("role", "Your organisation cannot give this role. Choose one from the list."),
    "not-oneself": () => "You cannot change your own role or suspend yourself. Another administrator can.",
    "last-administrator": () =>
      "This is the organisation's last administrator. Make somebody else an administrator first.",
    "second-person-needed": () =>
      "You asked for this link already. Since they have a password that counts, another administrator of your organisation makes it: ask one of them to open this page.",
    "no-second-person": () =>
      "They have a password that counts, so a new link takes two administrators: one asks, another makes it. Your organisation has no other. Invite a second administrator first.",
    "away-ends-before": () => at("until", "The last day lies before the first. Put one of them right."),
    "away-is-over": () => at("until", "This is over already. Give the days on which you will be away."),
    "delegate-unfit": () =>
      at("delegate", "Nobody of your organisation can be found under that. Choose somebody from the list."),
    "body-kind-unknown": () => at("bodyKind", "There is no such kind of policing body. Choose one from the list."),
    "body-name-taken": ({ name }) => at("name", `Another organisation is called ${name}. Give another name.`),
  },
  done: {
    invite: ["The invitation is made.", ""],
    "change-role": ["The role is changed.", "They sign in again with it."],
    suspend: ["The person is suspended.", "Their sessions have ended."],
    "ask-renewal": [
      "The new link is asked for.",
      "They have a password that counts, so another administrator of your organisation makes the link within seven days, on the page of that person. Both they and the other administrators are told.",
    ],
    restore: ["The person is active again.", ""],
    "change-body": ["It is saved.", "Screens and papers of all three sides follow."],
    "signed-out": ["You are signed out.", ""],
    "account-connected": ["Your account is connected.", "From now on you can sign in with it."],
    "account-disconnected": ["Your account is disconnected.", "You sign in with your password."],
    "sessions-ended": ["Signed out there.", "Whoever sits there has to sign in again."],
    "second-factor-on": [
      "Your second factor is on.",
      "Keep the recovery codes below: they are for when your app is lost.",
    ],
    "second-factor-off": ["Your second factor is ended.", "You sign in with your password alone."],
    "password-chosen": ["Your password is set.", "Sign in with it now."],
  },
};
