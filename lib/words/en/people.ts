import { STANDINGS } from "@/lib/domain/policy";
import { inSentence } from "@/lib/format/in-sentence";
import { joined } from "@/lib/format/lists";
import type { PeopleWords } from "../language";
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

export const people: PeopleWords = {
  role: ROLES,
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
  facts: {
    invited: ({ person, role }) => say([strong(person), ` invited as ${roleWord(role)}`]),
    "role-changed": ({ person, from, to }) =>
      say(["Role of ", strong(person), ` changed from ${roleWord(from)} to `, strong(roleWord(to))]),
    suspended: ({ person, why }) => say([strong(person), " suspended"], why),
    "invitation-renewed": ({ person }) => say(["Invitation of ", strong(person), " renewed"]),
    restored: ({ person }) => say([strong(person), " restored"]),
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
  },
  done: {
    invite: ["The invitation is made.", ""],
    "change-role": ["The role is changed.", "They sign in again with it."],
    suspend: ["The person is suspended.", "Their sessions have ended."],
    restore: ["The person is active again.", ""],
    "signed-out": ["You are signed out.", ""],
    "password-chosen": ["Your password is set.", "Sign in with it now."],
  },
};
