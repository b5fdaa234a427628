import { RecommendationTable } from "@/components/finding/recommendation-table";
import { Card } from "@/components/ui/card";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import { rollUpWords } from "@/lib/format/labels";

export const RecommendationsCard = ({ view, today }: { view: FindingView; today: CalendarDate }) =>
  view.summary.rollUp &&
  view.children.length > 0 && (
    <Card title="Recommendations" aside={rollUpWords(view.summary.rollUp)}>
      <RecommendationTable
        rows={view.children.map((child) => ({ ...child, href: `/findings/${child.reference}` }))}
        today={today}
        body={view.bodyLabel}
      />
    </Card>
  );
