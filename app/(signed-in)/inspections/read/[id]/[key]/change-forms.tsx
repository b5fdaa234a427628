import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import type { ReadingView } from "@/lib/data/queries/readings";
import type { ReviewedChange } from "@/lib/domain/report-review/review";
import { reviewedChangeFields } from "@/lib/forms/reviewed-draft";
import { setChange } from "../../actions";

/** Which finding a reported change is about, and on which day it took effect. */
export const ChangeForms = ({
  reading: { id, register, review, version },
  change,
}: {
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
        submit="Keep this"
        fields={reviewedChangeFields(change, review, register)}
      />
    </div>
  );
};
