import { ok } from "../../result";
import type { Rule } from "../rule";

/** The policing body's voice: it can be given again and again, whatever the status is. */
export const recordAssurance: Rule<"record-assurance"> = (_actor, { finding }, { id, on, assurance, note }) =>
  ok({
    changes: [
      { change: "assurance", id, findingId: finding.id, assurance, note, on },
      { change: "finding", id: finding.id, set: { assurance } },
    ],
    events: [
      {
        facts: { kind: "assurance-recorded", from: finding.assurance, to: assurance, note },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
