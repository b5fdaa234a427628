import { randomUUID } from "node:crypto";
import type { Sent } from "../fixtures/plain-form";
import type { AnActor } from "./actors";
import type { Things } from "./setting";

/** A form that somebody may send, and that everybody else tries to send too with a copy of it. */
export interface Deed {
  readonly what: string;
  /** Who is given the form and may send it. */
  readonly by: AnActor;
  /** Who else may. */
  readonly orBy?: readonly AnActor[];
  readonly page: (things: Things) => string;
  readonly button: string;
  readonly fields: (things: Things) => Sent;
}

const WHY = "Because the test says so.";
const onFinding = (command: string) => (things: Things) => `/findings/${things.finding}/${command}`;
const onDraft = (part: string) => (things: Things) => `/inspections/${things.draft.slug}/${part}`;
const COORDINATOR: readonly AnActor[] = ["coordinator"];

export const DEEDS: readonly Deed[] = [
  {
    what: "close a finding",
    by: "inspector",
    page: onFinding("close"),
    button: "Close this finding",
    fields: () => ({ outcome: "implemented", method: "desk-review", note: WHY }),
  },
  {
    what: "return a submission",
    by: "inspector",
    page: onFinding("return-submission"),
    button: "Return the submission",
    fields: () => ({ points: "Which months?", note: WHY }),
  },
  {
    what: "correct the record",
    by: "inspector",
    page: onFinding("correct-record"),
    button: "Correct the record",
    fields: () => ({ text: "Other words.", why: WHY }),
  },
  {
    what: "withdraw a submission",
    by: "coordinator",
    page: onFinding("withdraw-submission"),
    button: "Withdraw the submission",
    fields: () => ({ why: WHY }),
  },
  {
    what: "allocate a finding",
    by: "coordinator",
    page: onFinding("allocate"),
    button: "Allocate",
    fields: ({ world }) => ({ owner: world.people.staff.id }),
  },
  {
    what: "update progress",
    by: "owner",
    orBy: COORDINATOR,
    page: onFinding("update-progress"),
    button: "Update progress",
    fields: () => ({ progress: "delivered", note: WHY }),
  },
  {
    what: "add evidence",
    by: "owner",
    orBy: COORDINATOR,
    page: onFinding("add-evidence"),
    button: "Add evidence",
    fields: () => ({ title: "Sample", note: WHY, kind: "data", audience: "shared" }),
  },
  {
    what: "set a target date",
    by: "owner",
    orBy: COORDINATOR,
    page: onFinding("propose-target"),
    button: "Send this date",
    fields: () => ({ to: "2027-06-30", why: WHY }),
  },
  {
    what: "record assurance",
    by: "body",
    page: onFinding("record-assurance"),
    button: "Record assurance",
    fields: () => ({ assurance: "assured", note: WHY }),
  },
  {
    what: "record an inspection",
    by: "inspector",
    page: () => "/inspections/new",
    button: "Record this inspection",
    fields: ({ world }) => ({ title: `PEEL of ${world.force.name}`, type: "peel", force: world.force.id }),
  },
  {
    what: "add a finding to a draft",
    by: "inspector",
    page: onDraft("findings/new"),
    button: "Add this finding",
    fields: () => ({ kind: "area-for-improvement", text: "Words.", deadline: "none" }),
  },
  {
    what: "set a judgment",
    by: "inspector",
    page: onDraft("judgments"),
    button: "Set this judgment",
    fields: () => ({ question: "Investigating crime", grade: "good" }),
  },
  {
    what: "name a reader of a draft",
    by: "inspector",
    page: onDraft("readers"),
    button: "Name this reader",
    fields: ({ world }) => ({ person: world.people.coordinator.id }),
  },
  {
    what: "publish an inspection",
    by: "inspector",
    page: onDraft("publish"),
    button: "Publish this inspection",
    fields: () => ({ on: "2024-09-12" }),
  },
  {
    what: "move a force into Engage",
    by: "inspector",
    page: ({ world }) => `/forces/${world.force.slug}/enter-engage`,
    button: "Move the force into Engage",
    fields: () => ({ "wording-1": "Answering calls", why: WHY }),
  },
  {
    what: "invite somebody",
    by: "administrator",
    // Their own organisations' administrators may send the same form: it invites to the organisation of whoever sends it.
    orBy: ["bodyAdministrator", "hmicfrsAdministrator"],
    page: () => "/people/invite",
    button: "Make the invitation",
    fields: () => ({ name: "Another", email: `${randomUUID()}@test.example`, post: "Analyst", role: "reader" }),
  },
  {
    what: "give another role",
    by: "administrator",
    page: ({ world }) => `/people/${world.people.staff.id}`,
    button: "Change the role",
    fields: () => ({ role: "reader" }),
  },
  {
    what: "suspend somebody",
    by: "administrator",
    page: ({ world }) => `/people/${world.people.staff.id}`,
    button: "Suspend this person",
    fields: () => ({ why: WHY }),
  },
];
