import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { VerificationMethod } from "@/lib/domain/closure/lists";
import { closeTogetherFields } from "@/lib/forms/desk";
import type { TickGroup } from "@/lib/forms/field-spec";
import type { ClosingAnswer } from "@/lib/usecases/close-together";
import { whoIsTold } from "@/lib/words/who-is-told";
import { closeTicked } from "./actions";

/** What waits as one table with ticks, and what is said once for all that are ticked; what was typed comes back for those that were not closed. */
export const CloseForm = ({
  at,
  groups,
  answer,
  today,
  method,
  letter,
  letterReference,
}: {
  at: "desk" | "reported";
  groups: readonly TickGroup[];
  answer: ClosingAnswer | null;
  today: CalendarDate;
  /** How it was verified and by which letter, where the page knows it. */
  method?: VerificationMethod;
  letter?: string | null;
  letterReference?: string | null;
}) => {
  const left = answer?.results.filter(({ refusal }) => refusal !== null).map(({ one }) => one) ?? [];
  return (
    <ActionForm
      action={closeTicked.bind(null, at)}
      formKey={randomUUID()}
      submit="Close the findings ticked"
      weight="grave"
      busy="Closing…"
      confirms={`Each is closed as implemented by a decision of its own, and a submission that waits is accepted. ${whoIsTold("closed")}`}
      fields={closeTogetherFields(groups, {
        left,
        again: left.length > 0 ? answer?.typed : { method, letter, letterReference },
        today,
      })}
    />
  );
};
