import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { REVIEW_AGAIN_DAYS } from "@/lib/domain/assurance/due-again";

/** How the policing body reviews findings in one sitting, and what it keeps for itself. */
export const ReviewsHelp = () => (
  <Card title="Reviews by the policing body" id="reviews">
    <SummaryList
      wide
      facts={[
        {
          term: "What is to be reviewed",
          value: `Findings that are submitted for closure, were never reviewed, or have changed since the last review; and those that are due again: ${REVIEW_AGAIN_DAYS} days after it, or on the day by which something was asked for.`,
        },
        {
          term: "In one sitting",
          value:
            "Reviews shows all of them on one page, each with what is new since its last review. Fill in those you have looked at: how assured you are, what you saw, what you ask for and by when. One button saves them, each by itself; what is refused stays as you typed it, with the reason.",
        },
        {
          term: "Who reads it",
          value: "The force and HMICFRS read the assurance, its note and what is asked for.",
        },
        {
          term: "Notes of the office",
          value:
            "Beside them the office can keep notes of its own. Whoever works in it reads them, in the history of the finding and beside its next review; nobody else does: no force, no inspector, no committee, no administrator. They are in no search and no file.",
        },
        {
          term: "What the public reads",
          value:
            "On the page of a finding the office writes what the public is to read of its progress. The preview shows it exactly as the public page will, and warns where the words seem to name a person. Published, it stands on the public page within a few seconds; it can be replaced or withdrawn, and the history keeps every wording.",
        },
        {
          term: "The public register",
          value:
            "Everybody can read the published findings of a force under /public, take them as CSV or JSON, search them and follow them by feed. Target dates, progress, assurance, evidence and notes are not there.",
        },
      ]}
    />
  </Card>
);
