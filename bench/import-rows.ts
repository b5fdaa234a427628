import { randomUUID } from "node:crypto";

/** The columns of the register that is imported to be measured. */
export const HEADINGS =
  "Ref|Inspection|Kind|Cause of concern|Text|Owner|SRO|First target|Current target|RAG|Last update|Date closed".split(
    "|",
  );
const VERBS = "record|supervise|review|assess|allocate|answer|measure|explain|audit|train".split("|");
const THINGS =
  "domestic abuse|999 calls|crime reports|vetting|custody|digital devices|stop and search|sex offenders|child protection|stalking".split(
    "|",
  );
const pick = (list: readonly string[], seed: number) => list[seed % list.length] ?? "";

/** A row of it: every tenth is a cause of concern with nine recommendations, each with people, dates and progress, some closed. */
export function row(at: number): string[] {
  const isCause = at % 10 === 0;
  const words = `The force should ${pick(VERBS, at)} ${pick(THINGS, at * 7)} and ${pick(VERBS, at * 3 + 1)} ${pick(THINGS, at * 5 + 2)} ${randomUUID()} so that ${randomUUID()} (${at}).`;
  const family = at - (at % 10);
  const year = 2015 + (family % 9);
  const dates = isCause ? ["", ""] : [`30/06/${year + 1}`, at % 4 === 0 ? `31/12/${year + 1}` : `30/06/${year + 1}`];
  return [
    `R${at}`,
    `PEEL ${year}`,
    isCause ? "CoC" : "Rec",
    isCause ? "" : `R${family}`,
    words,
    "Head of investigations",
    "Assistant chief constable, crime",
    ...dates,
    pick(["Green", "Amber", "Red", "Complete"], at),
    "01/09/2024",
    at % 20 === 1 ? "01/08/2024" : "",
  ];
}
