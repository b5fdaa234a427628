import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { ChooseLines } from "@/components/report/choose-lines";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/forms/form-state";
import { ADD_LINES_FIELDS } from "@/lib/forms/reviewed-draft";

const ADD = "add-finding";

/** Adds a passage of the report that was not recognised: by selecting it, or by the numbers of its lines. */
export const AddFinding = ({
  action,
  keep,
  version,
  open,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  keep: { readonly person: string; readonly form: string };
  /** The version of the review that the page shows. */
  version: number;
  /** Open from the first: where its refusal is the answer. */
  open: boolean;
}) => (
  <div id={ADD} className="draft">
    <ChooseLines form={ADD} />
    <Disclosure summary="Add a finding that was not recognised" open={open}>
      <ActionForm
        action={action}
        formKey={randomUUID()}
        version={version}
        keep={keep}
        submit="Add these lines"
        weight="plain"
        fields={ADD_LINES_FIELDS}
      />
    </Disclosure>
  </div>
);
