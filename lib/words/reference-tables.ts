import type { Side } from "@/lib/domain/actor";
import { ABILITIES, NOT_YET, STANDINGS, WHO_MAY } from "@/lib/domain/policy";
import { RECORDS, type Sight, WHO_SEES } from "@/lib/domain/visibility";
import { COMMANDS, type Row, rowOf } from "@/lib/domain/workflow";

import { joined } from "@/lib/format/lists";
import { deedOf } from "./command-title";
import { REFUSAL_EXAMPLES } from "./refusal-examples";
import { wordRefusal } from "./word-refusal";
import { words } from "./words";

/** A table of the rules as people read it: in the generated documentation and on the help pages. Cells are plain words. */
export interface ReferenceTable {
  readonly title: string;
  readonly says: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const SUBMISSION: Record<Row["submission"], string> = {
  pending: "must be pending",
  none: "none may be pending",
  either: "pending or not",
};

/** What can be done to a finding, by whom and when: one row per command. */
export const workflowTable = (): ReferenceTable => ({
  title: "The workflow of a finding",
  says: "Who may give each command, from which status, whether a submission must or must not be pending, what the status becomes, and what the command needs. Only an inspector changes the status.",
  columns: ["Command", "By", "From", "Submission", "Status afterwards", "Needs"],
  rows: COMMANDS.map((command) => {
    const { ability, from, submission, to, needs } = rowOf(command);
    return [
      capital(deedOf(command)),
      capital(words.people.who(WHO_MAY[ability])),
      joined(
        from.map((status) => words.finding.status[status]),
        "or",
      ),
      SUBMISSION[submission],
      to === "unchanged" ? "unchanged" : words.finding.status[to],
      capital(needs),
    ];
  }),
});

/** Every reason for which the register refuses something, with the sentence that people read. */
export const refusalTable = (): ReferenceTable => ({
  title: "What is refused, and what people read",
  says: "Names, dates and references are examples.",
  columns: ["In the code", "On the screen"],
  rows: Object.values(REFUSAL_EXAMPLES)
    .flat()
    .map((refusal) => [
      "because" in refusal ? `${refusal.why}: ${refusal.because}` : refusal.why,
      wordRefusal(refusal).text,
    ]),
});

/** Who may what: abilities down, standings across. */
export const whoMayTable = (): ReferenceTable => ({
  title: "Who may what",
  says: "Everyone not named: no. The owner and the sponsor are those of the finding in question; everybody acts only within their own scope.",
  columns: ["Ability", ...STANDINGS.map((standing) => words.people.standing[standing])],
  rows: ABILITIES.map((ability) => {
    const who: readonly string[] = WHO_MAY[ability];
    const name = NOT_YET.includes(ability) ? `${capital(ability)} (no screen yet)` : capital(ability);
    return [name, ...STANDINGS.map((standing) => (who.includes(standing) ? "yes" : "no"))];
  }),
});

const SIGHT: Record<Sight, string> = {
  yes: "yes",
  no: "no",
  readers: "readers named by an inspector",
  own: "own entries",
  "own-organisation": "own organisation",
  "own-audience": "by its own audience",
  post: "post and organisation",
};

const VIEWER_LABELS: Record<Side, string> = {
  force: "Force (its own)",
  "policing-body": "Policing body (its own area)",
  inspectorate: "Inspector (all forces)",
  administration: "Administrator (own organisation)",
};
const VIEWERS = Object.keys(VIEWER_LABELS) as readonly Side[];

/** Who sees what: kinds of record down, sides across. */
export const whoSeesTable = (): ReferenceTable => ({
  title: "Who sees what",
  says: "A record is seen if its force is among yours and its audience includes your side. Only evidence chooses its audience; an audience is widened, never narrowed. Readers of a force see what its policing body sees.",
  columns: ["Record", ...VIEWERS.map((viewer) => VIEWER_LABELS[viewer])],
  rows: RECORDS.map((record) => [capital(record), ...VIEWERS.map((viewer) => SIGHT[WHO_SEES[record][viewer]])]),
});
