import { RecommendationTable } from "@/components/finding/recommendation-table";
import { Card } from "@/components/ui/card";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import { words } from "@/lib/words/words";

export const RecommendationsCard = ({ view, today }: { view: FindingView; today: CalendarDate }) =>
  view.summary.rollUp &&
  view.children.length > 0 && (
    <Card title="Recommendations" aside={words.finding.rollUp(view.summary.rollUp)}>
      <RecommendationTable
        rows={view.children.map((child) => ({ ...child, href: `/findings/${child.reference}` }))}
        today={today}
        body={view.bodyLabel}
      />
    </Card>
  );
