import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { ChooseLines } from "@/components/report/choose-lines";
import { Disclosure } from "@/components/ui/disclosure";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";

import type { FormState } from "@/lib/forms/form-state";
import { words } from "@/lib/words/words";

const ADD = "add-finding";

/** Adds a passage of the report that was not recognised: by selecting it, or by the numbers of its lines. */
export const AddFinding = ({
  action,
  version,
  open,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
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
        submit="Add these lines"
        weight="plain"
        fields={[
          {
            is: "line",
            name: "from",
            label: "First line",
            short: true,
            hint: "Select the passage in the report, or type the numbers of its lines.",
          },
          { is: "line", name: "to", label: "Last line", short: true },
          {
            is: "text",
            name: "words",
            label: "Words of these lines",
            hint: "Where the finding is less than the whole lines.",
            rows: 3,
            optional: true,
          },
          {
            is: "select",
            name: "kind",
            label: "Kind",
            options: FINDING_KINDS.map((kind) => ({ value: kind, label: words.finding.kind[kind].one })),
            empty: "Choose",
          },
        ]}
      />
    </Disclosure>
  </div>
);
