import { Card } from "@/components/ui/card";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { pendingSubmission } from "@/lib/domain/finding/case";
import { counted } from "@/lib/format/lists";
import { EvidenceNote } from "./evidence-note";

/** The evidence notes that the asker reads; those that were withdrawn stay, struck through, with the reason. */
export const EvidenceCard = ({ view }: { view: FindingView }) => {
  const { evidence, bodyLabel } = view;
  const basis = pendingSubmission(view.case)?.basis;
  const live = evidence.filter(({ withdrawnOn, supersededBy }) => !withdrawnOn && !supersededBy);
  const shared = live.filter(({ audience }) => audience === "shared").length;
  return (
    <Card
      title="Evidence"
      id="evidence"
      aside={live.length > 0 && `${counted(live.length, "note")}, ${shared} shared with HMICFRS`}
    >
      {evidence.length === 0 ? (
        <p className="quiet">
          No evidence that you can read. The owner or a force coordinator adds it, and says who reads it.
        </p>
      ) : (
        <ul className="entries">
          {evidence.map((note) => (
            <EvidenceNote
              key={note.id}
              note={note}
              body={bodyLabel}
              of={view.summary.reference}
              isNew={
                basis !== undefined &&
                basis !== null &&
                !note.withdrawnOn &&
                !note.supersededBy &&
                !basis.evidence.some(({ id }) => id === note.id)
              }
            />
          ))}
        </ul>
      )}
      {evidence.length > 0 && (
        <p className="small print:hidden">
          <a href={`/findings/${view.summary.reference}/pack`} download>
            Evidence pack
          </a>{" "}
          <span className="quiet">a zip of these notes and their files, with an index</span>
        </p>
      )}
    </Card>
  );
};
