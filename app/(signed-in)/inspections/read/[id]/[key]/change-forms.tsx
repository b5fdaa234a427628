import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import type { ReadingView } from "@/lib/data/queries/readings";
import type { Actor } from "@/lib/domain/actor";
import type { ReviewedChange } from "@/lib/domain/report-review/review";
import { reviewedChangeFields } from "@/lib/forms/reviewed-draft";
import { setChange } from "../../actions";
import { keptOf } from "../../reading";

/** Which finding a reported change is about, and on which day it took effect. */
export const ChangeForms = ({
  actor,
  reading: { id, register, review, version },
  change,
}: {
  actor: Actor;
  reading: ReadingView;
  change: ReviewedChange;
}) => {
  return (
    <div className="stack">
      <p className="published measure">{change.text}</p>
      <ActionForm
        action={setChange.bind(null, id, change.key)}
        formKey={randomUUID()}
        version={version}
        keep={keptOf(actor, { id, version }, change.key)}
        submit="Keep this"
        fields={reviewedChangeFields(change, review, register)}
      />
    </div>
  );
};
