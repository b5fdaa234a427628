import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import type { ReadingView } from "@/lib/data/queries/readings";
import type { Actor } from "@/lib/domain/actor";
import type { ReviewedFinding } from "@/lib/domain/report-review/review";
import { draftFields, joinFields, splitFields } from "@/lib/forms/reviewed-draft";
import { changeDraft, joinDrafts, splitDraft } from "../../actions";
import { keptOf } from "../../reading";

/** Correct a draft, split it into several, or join it with another. */
export const FindingForms = ({
  actor,
  reading: { id, review, version },
  draft,
}: {
  actor: Actor;
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
          keep={keptOf(actor, { id, version }, draft.key)}
          submit="Keep this draft"
          fields={draftFields(draft, causes)}
        />
      </Card>
      <Card title="Split it" intro="Put an empty line where one finding ends and the next begins.">
        <ActionForm
          action={splitDraft.bind(null, id, draft.key)}
          formKey={randomUUID()}
          version={version}
          keep={keptOf(actor, { id, version }, `${draft.key} split`)}
          submit="Split this draft"
          weight="plain"
          fields={splitFields(draft)}
        />
      </Card>
      {joinable.length > 0 && (
        <Card title="Join it">
          <ActionForm
            action={joinDrafts.bind(null, id, draft.key)}
            formKey={randomUUID()}
            version={version}
            keep={keptOf(actor, { id, version }, `${draft.key} join`)}
            submit="Join the two"
            weight="plain"
            fields={joinFields(joinable)}
          />
        </Card>
      )}
    </div>
  );
};
