import { kindCounts } from "@/components/inspection/counts";
import { ReportFindings } from "@/components/inspection/report-findings";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { InspectionView } from "@/lib/data/queries/inspection-view";
import { isCounted } from "@/lib/domain/finding/finding";
import type { Entry } from "@/lib/domain/list/lists";

/** The findings of a report, by force where it is on several. `drafts` says that the asker works on it. */
export const ForceFindings = ({
  inspection,
  themes,
  drafts,
}: {
  inspection: InspectionView;
  themes: readonly Entry[];
  drafts: boolean;
}) => {
  const { slug, forces, findings, publishedOn } = inspection;
  const path = `/inspections/${slug}/findings`;
  const withFindings = forces.filter(({ id }) => findings.some(({ forceId }) => forceId === id));
  const add = drafts && (
    <p className="print:hidden">
      <ButtonLink href={`${path}/new`} small>
        Add a finding
      </ButtonLink>
    </p>
  );
  if (withFindings.length === 0)
    return (
      <Card title="Findings">
        <EmptyState
          title={publishedOn ? "This report made no findings that you can see" : "No findings yet"}
          action={add}
        >
          {drafts &&
            "Causes of concern first, each with its recommendations under it: they get their references in this order."}
        </EmptyState>
      </Card>
    );
  return withFindings.map(({ id, name }) => {
    const rows = findings.filter(({ forceId }) => forceId === id);
    return (
      <Card
        key={id}
        title={forces.length > 1 ? `Findings on ${name}` : "Findings"}
        aside={kindCounts(rows.filter(isCounted).map(({ kind }) => kind)).join(", ")}
      >
        <ReportFindings rows={rows} themes={themes} change={drafts ? path : undefined} />
        {add}
      </Card>
    );
  });
};
