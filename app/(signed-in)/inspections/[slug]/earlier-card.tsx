import { Reassessments } from "@/components/inspection/reassessments";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { InspectionView } from "@/lib/data/queries/inspection-view";
import { counted } from "@/lib/format/lists";

/** What the report says of findings that earlier ones made; an inspector is led to where it is said. */
export const EarlierCard = ({ inspection, records }: { inspection: InspectionView; records: boolean }) => {
  const { slug, reassessed } = inspection;
  if (reassessed.length === 0 && !records) return null;
  return (
    <Card
      title="Earlier findings"
      folds={reassessed.length > 5}
      aside={reassessed.length > 0 && counted(reassessed.length, "finding")}
    >
      {reassessed.length > 0 ? (
        <Reassessments said={reassessed} />
      ) : (
        <p className="quiet">Nothing is recorded of what it says of findings that earlier reports made.</p>
      )}
      {records && (
        <p className="print:hidden">
          <Link href={`/inspections/${slug}/earlier`}>Say what it says of earlier findings</Link>
        </p>
      )}
    </Card>
  );
};
