import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import type { ReadingView } from "@/lib/data/queries/readings";
import { excerpt } from "@/lib/domain/excerpt";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { ReviewedFinding } from "@/lib/domain/report-review/review";
import { deadlineFields } from "@/lib/forms/deadline";
import { words } from "@/lib/words/words";
import { changeDraft, joinDrafts, splitDraft } from "../../actions";

/** Correct a draft, split it into several, or join it with another. */
export const FindingForms = ({
  reading: { id, review, version },
  draft,
}: {
  reading: ReadingView;
  draft: ReviewedFinding;
}) => {
  const causes = review.findings.filter(({ key, kind }) => kind === "cause-of-concern" && key !== draft.key);
  const joinable = review.findings.filter(
    ({ key, kind, parent }) => key !== draft.key && kind === draft.kind && parent === draft.parent,
  );
  return (
    <div className="stack">
      <Card>
        <ActionForm
          action={changeDraft.bind(null, id, draft.key)}
          formKey={randomUUID()}
          version={version}
          submit="Keep this draft"
          fields={[
            { is: "text", name: "text", label: "Wording as published", value: draft.text, rows: 6 },
            {
              is: "select",
              name: "kind",
              label: "Kind",
              value: draft.kind,
              options: FINDING_KINDS.map((kind) => ({ value: kind, label: words.finding.kind[kind].one })),
            },
            {
              is: "select",
              name: "parent",
              label: "Cause of concern",
              hint: "Of a recommendation that stands under one.",
              empty: "None",
              value: draft.parent ?? "",
              options: causes.map(({ key, text }) => ({ value: key, label: excerpt(text, 90) })),
            },
            ...deadlineFields(draft.deadline),
          ]}
        />
      </Card>
      <Card title="Split it" intro="Put an empty line where one finding ends and the next begins.">
        <ActionForm
          action={splitDraft.bind(null, id, draft.key)}
          formKey={randomUUID()}
          version={version}
          submit="Split this draft"
          weight="plain"
          fields={[{ is: "text", name: "parts", label: "Wording of each", value: draft.text, rows: 6 }]}
        />
      </Card>
      {joinable.length > 0 && (
        <Card title="Join it">
          <ActionForm
            action={joinDrafts.bind(null, id, draft.key)}
            formKey={randomUUID()}
            version={version}
            submit="Join the two"
            weight="plain"
            fields={[
              {
                is: "select",
                name: "other",
                label: "With",
                empty: "Choose a draft",
                options: joinable.map(({ key, text }) => ({ value: key, label: excerpt(text, 90) })),
              },
            ]}
          />
        </Card>
      )}
    </div>
  );
};
