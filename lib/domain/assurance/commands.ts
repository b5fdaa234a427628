import type { CalendarDate } from "../calendar";
import { ok } from "../result";
import type { Rule, Rules } from "../rule";
import { laterVoice } from "../voice";
import type { Assurance } from "./lists";

export type RecordAssurance = {
  readonly do: "record-assurance";
  readonly id: string;
  readonly on: CalendarDate;
  readonly assurance: Assurance;
  readonly note: string;
};

export type AssuranceCommand = RecordAssurance;

/** The policing body's voice: it can be given again and again, whatever the status is. */
export const recordAssurance: Rule<RecordAssurance> = (_actor, { finding }, { id, on, assurance, note }) => {
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

/** What the workflow shows of the policing body's assurance, beside who, from where and to what. */
export const assurance: { recordAssurance: Rules<RecordAssurance> } = {
  recordAssurance: {
    needs: "the assurance and a note; one recorded late is kept, and the later assurance goes on standing",
    rule: recordAssurance,
    barred: null,
  },
};
