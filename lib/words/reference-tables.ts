import type { Side } from "@/lib/domain/actor";
import { ABILITIES, STANDINGS, WHO_MAY } from "@/lib/domain/policy";
import { RECORDS, WHO_SEES } from "@/lib/domain/visibility";
import { COMMANDS, rowOf } from "@/lib/domain/workflow";

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

const { reference: say } = words;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What can be done to a finding, by whom and when: one row per command. */
export const workflowTable = (): ReferenceTable => ({
  ...say.workflow,
  rows: COMMANDS.map((command) => {
    const { ability, from, submission, to, needs } = rowOf(command);
    return [
      capital(deedOf(command)),
      capital(words.people.who(WHO_MAY[ability])),
      joined(
        from.map((status) => words.finding.status[status]),
        "or",
      ),
      say.submission[submission],
      to === "unchanged" ? say.unchanged : words.finding.status[to],
      capital(needs),
    ];
  }),
});

/** Every reason for which the register refuses something, with the sentence that people read. */
export const refusalTable = (): ReferenceTable => ({
  ...say.refusals,
  rows: Object.values(REFUSAL_EXAMPLES)
    .flat()
    .map((refusal) => [
      "because" in refusal ? `${refusal.why}: ${refusal.because}` : refusal.why,
      wordRefusal(refusal).text,
    ]),
});

/** Who may what: abilities down, standings across. */
export const whoMayTable = (): ReferenceTable => ({
  ...say.whoMay,
  columns: [...say.whoMay.columns, ...STANDINGS.map((standing) => words.people.standing[standing])],
  rows: ABILITIES.map((ability) => {
    const who: readonly string[] = WHO_MAY[ability];
    return [capital(ability), ...STANDINGS.map((standing) => (who.includes(standing) ? say.sight.yes : say.sight.no))];
  }),
});

const VIEWERS = Object.keys(say.viewer) as readonly Side[];

/** Who sees what: kinds of record down, sides across. */
export const whoSeesTable = (): ReferenceTable => ({
  ...say.whoSees,
  columns: [...say.whoSees.columns, ...VIEWERS.map((viewer) => say.viewer[viewer])],
  rows: RECORDS.map((record) => [capital(record), ...VIEWERS.map((viewer) => say.sight[WHO_SEES[record][viewer]])]),
});
