import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { counted } from "@/lib/format/lists";
import { confirm } from "./actions";

/** For inspectors: makes what a force recorded of this report the inspectorate's record too. */
export const ConfirmRecords = ({ slug, unconfirmed }: { slug: string; unconfirmed: readonly string[] }) => (
  <Card title="Confirm what the force recorded" screenOnly>
    <p className="small">
      Compare the wording and the deadlines with the report first; what is wrong is put right on the finding’s own page.
    </p>
    <ActionForm
      action={confirm.bind(null, slug)}
      formKey={randomUUID()}
      submit={`Confirm ${counted(unconfirmed.length, "finding")}`}
      busy="Confirming…"
      fields={[{ is: "hidden", name: "seen", value: unconfirmed.join(" ") }]}
    />
  </Card>
);
