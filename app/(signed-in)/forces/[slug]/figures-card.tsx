import { Card } from "@/components/ui/card";
import { Figures } from "@/components/ui/figures";
import { Link } from "@/components/ui/link";
import type { ForceView } from "@/lib/data/queries/force-view";
import { SELF_RECORDED } from "../self-recorded";

const LIVE = "status=open&status=engage";

/** What is published of a force's findings, in numbers; of one's own force each leads to the rows behind it. */
export const FiguresCard = ({ force: { slug, own, figures, unconfirmed, ownView } }: { force: ForceView }) => {
  const rows = (query: string) => (own ? `/findings?force=${slug}&${query}` : undefined);
  return (
    <Card
      title="Published findings"
      aside={
        own && (
          <Link className="print:hidden" href={`/as-at/forces/${slug}`}>
            As at a day
          </Link>
        )
      }
    >
      <Figures
        row
        figures={[
          {
            value: figures.openCauses,
            label: figures.openCauses === 1 ? "open cause of concern" : "open causes of concern",
            href: rows(`kind=cause-of-concern&${LIVE}`),
          },
          { value: figures.open, label: "open findings", href: rows(LIVE) },
          ...(unconfirmed ? [{ value: unconfirmed, label: "of the open findings not confirmed by HMICFRS" }] : []),
          { value: figures.pastDeadline, label: "past the published deadline", alarm: figures.pastDeadline > 0 },
          ...(ownView
            ? [
                {
                  value: ownView.overdue.ours,
                  label: "overdue and with the force",
                  href: rows("with=force"),
                  alarm: ownView.overdue.ours > 0,
                },
                {
                  value: ownView.overdue.theirs,
                  label: "overdue and with another body",
                  href: rows("with=other-body"),
                },
                {
                  value: ownView.overdue.inspectorates,
                  label: "overdue and with the inspectorate",
                  href: rows("with=inspectorate"),
                },
              ].filter(({ value }) => value > 0)
            : []),
          { value: figures.closed, label: "closed", href: rows("status=closed") },
        ]}
      />
      {!own && (
        <p className="small quiet">
          What is published, in numbers. The findings themselves are for the force, its policing body and inspectors.{" "}
          {SELF_RECORDED}
        </p>
      )}
    </Card>
  );
};
