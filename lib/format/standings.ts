import { STANDINGS, type Standing } from "@/lib/domain/policy";
import { joined } from "./lists";

/** A standing as a person in a sentence: "only an inspector can …". */
const PERSONS: Record<Standing, string> = {
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

/** "an inspector"; "the owner of the finding or a force coordinator"; "everyone signed in" when nobody is left out. */
export const whoInWords = (who: readonly Standing[]): string =>
  STANDINGS.every((standing) => who.includes(standing))
    ? "everyone signed in"
    : joined(
        who.map((standing) => PERSONS[standing]),
        "or",
      );
