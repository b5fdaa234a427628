import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { EvidenceView } from "@/lib/data/queries/evidence-note";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { pendingSubmission } from "@/lib/domain/finding/case";
import { counted } from "@/lib/format/lists";
import { EvidenceNote } from "./evidence-note";

/** So many notes are shown at once; the others are one press away. */
const SHOWN = 3;

/** The evidence notes that the asker reads, the latest first; those that were withdrawn or replaced stay, folded, with the reason. */
export const EvidenceCard = ({ view }: { view: FindingView }) => {
  const { evidence, bodyLabel, children } = view;
  const basis = pendingSubmission(view.case)?.basis;
  const stands = ({ withdrawnOn, supersededBy }: EvidenceView) => !withdrawnOn && !supersededBy;
  const live = evidence.filter(stands);
  const gone = evidence.filter((note) => !stands(note));
  const shared = live.filter(({ audience }) => audience === "shared").length;
  const entry = (note: EvidenceView) => (
    <EvidenceNote
      key={note.id}
      note={note}
      body={bodyLabel}
      of={view.summary.reference}
      isNew={basis != null && stands(note) && !basis.evidence.some(({ id }) => id === note.id)}
    />
  );
  return (
    <Card
      title="Evidence"
      id="evidence"
      folds
      aside={live.length > 0 && `${counted(live.length, "note")}, ${shared} shared with HMICFRS`}
    >
      {evidence.length === 0 ? (
        <p className="quiet">
          No evidence that you can read. The owner or a force coordinator adds it, and says who reads it.
        </p>
      ) : (
        <ul className="entries">{live.slice(0, SHOWN).map(entry)}</ul>
      )}
      {live.length > SHOWN && (
        <Disclosure summary={counted(live.length - SHOWN, "earlier note")}>
          <ul className="entries">{live.slice(SHOWN).map(entry)}</ul>
        </Disclosure>
      )}
      {gone.length > 0 && (
        <Disclosure
          summary={`${counted(gone.length, "note")} withdrawn or taken over by a newer one`}
          open={live.length === 0}
        >
          <ul className="entries">{gone.map(entry)}</ul>
        </Disclosure>
      )}
      {(evidence.length > 0 || children.length > 0) && (
        <p className="small print:hidden">
          <a href={`/findings/${view.summary.reference}/pack`} download>
            Evidence pack
          </a>{" "}
          <span className="quiet">
            a zip of these notes{children.length > 0 && ", those of the recommendations"} and their files, with an index
          </span>
        </p>
      )}
    </Card>
  );
};
