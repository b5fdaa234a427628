import { Card } from "@/components/ui/card";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { pointsBefore } from "@/lib/domain/submission/submissions";
import { SubmissionEntry } from "../parts/submission-entry";

/** The draft of the submission, as the inspectorate would read it. Nothing while there is none. */
export const DraftCard = ({ view }: { view: FindingView }) => {
  const at = view.submissions.findIndex(({ state }) => state === "draft");
  const draft = view.submissions[at];
  if (!draft) return null;
  return (
    <Card title="The submission">
      <ul className="entries">
        <SubmissionEntry made={draft} answered={pointsBefore(view.submissions, at)} view={view} />
      </ul>
    </Card>
  );
};
