import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import type { InspectionView } from "@/lib/data/queries/inspection-view";
import { type Entry, nameIn } from "@/lib/domain/list/lists";
import { longDate } from "@/lib/format/dates";

const NOT_GIVEN = <span className="quiet">not given</span>;

function fieldwork({ fieldworkFrom: from, fieldworkTo: to }: InspectionView) {
  if (from && to) return from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`;
  if (from) return `from ${longDate(from)}`;
  return to ? `until ${longDate(to)}` : NOT_GIVEN;
}

/** What an inspection says of itself. */
export const InspectionFacts = ({ inspection, types }: { inspection: InspectionView; types: readonly Entry[] }) => (
  <Card title="Facts">
    <SummaryList
      facts={[
        { term: "Type", value: nameIn(types, inspection.type) },
        {
          term: inspection.forces.length === 1 ? "Force" : "Forces",
          value: (
            <ul>
              {inspection.forces.map(({ slug, name }) => (
                <li key={slug}>
                  <Link href={`/forces/${slug}`}>{name}</Link>
                </li>
              ))}
            </ul>
          ),
        },
        { term: "Fieldwork", value: fieldwork(inspection) },
        { term: "Published", value: inspection.publishedOn ? longDate(inspection.publishedOn) : "not yet" },
        {
          term: "Report",
          value: inspection.address ? (
            <a href={inspection.address} rel="noreferrer" className="break-all">
              {inspection.address}
            </a>
          ) : (
            NOT_GIVEN
          ),
        },
      ]}
    />
  </Card>
);
