import { longDate } from "@/lib/format/dates";
import type { DirectionWords } from "../language/direction";
import { at } from "../refused";
import { say, strong } from "../sentence";

const STATE: DirectionWords["state"] = {
  issued: "not complied with",
  complied: "complied with",
  withdrawn: "withdrawn",
};

export const direction: DirectionWords = {
  state: STATE,
  commands: {
    "issue-direction": {
      title: "Record a direction",
      deed: "record a direction",
      done: ["The direction is recorded.", "The force and its policing body are told. No status has changed."],
      putRight: "Issued by mistake? Withdraw the direction, with the reason: the force and its policing body are told.",
    },
    "comply-direction": {
      title: "Record that it is complied with",
      deed: "record that a direction is complied with",
      done: ["The direction is complied with.", "Each finding stays as it is: closing it is a decision of its own."],
      putRight: "Not complied with? Issue a direction again: this one stays as it ended.",
    },
    "withdraw-direction": {
      title: "Withdraw the direction",
      deed: "withdraw a direction",
      done: ["The direction is withdrawn.", "The force and its policing body are told why."],
      putRight: "Withdrawn by mistake? Record the direction again, as issued on its own day.",
    },
  },
  facts: {
    "direction-issued": ({ issuedBy, directs, dueOn }) =>
      say([strong("Direction issued"), ` by ${issuedBy}${dueOn ? `, due by ${longDate(dueOn)}` : ""}`], directs),
    "direction-complied": ({ issuedBy, issuedOn, note }) =>
      say([`Direction of ${issuedBy} of ${longDate(issuedOn)} `, strong("complied with")], note),
    "direction-withdrawn": ({ issuedBy, issuedOn, note }) =>
      say([`Direction of ${issuedBy} of ${longDate(issuedOn)} `, strong("withdrawn")], note),
  },
  told: {
    "direction-issued": "a direction",
    "direction-complied": "a direction that is complied with",
    "direction-withdrawn": "a direction that is withdrawn",
  },
  refusals: {
    "direction-unfit": ({ because }) =>
      because === "findings"
        ? at(
            "findings",
            "A direction is about a finding. Tick published findings of this force that are not closed, at least one.",
          )
        : at("dueOn", "It would be due before it was issued. Check both days."),
    "direction-ended": ({ state }) =>
      `This direction is ${STATE[state]} by now. Reload the page to see how it stands. What you typed is kept.`,
  },
};
