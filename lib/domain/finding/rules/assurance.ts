import { ok } from "../../result";
import type { Rule } from "../rule";
import { laterVoice } from "./voice";

/** The policing body's voice: it can be given again and again, whatever the status is. */
export const recordAssurance: Rule<"record-assurance"> = (_actor, { finding }, { id, on, assurance, note }) => {
  const stands = laterVoice(finding.assurance, finding.assuranceOn, on);
  return ok({
    changes: [
      { change: "assurance", id, findingId: finding.id, assurance, note, on },
      ...(stands ? [] : [{ change: "finding" as const, id: finding.id, set: { assurance, assuranceOn: on } }]),
    ],
    events: [
      {
        facts: { kind: "assurance-recorded", from: finding.assurance, to: assurance, note, ...(stands && { stands }) },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};
