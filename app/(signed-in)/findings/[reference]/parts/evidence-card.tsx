import { Card } from "@/components/ui/card";
import { Illustrative } from "@/components/ui/illustrative";
import type { EvidenceView, FindingView } from "@/lib/data/queries/finding-view";
import type { EvidenceAudience } from "@/lib/domain/audience";
import { pendingSubmission } from "@/lib/domain/finding/case";
import { longDate } from "@/lib/format/dates";

import { counted } from "@/lib/format/lists";
import { theBody } from "@/lib/format/policing-body";
import { words } from "@/lib/words/words";

const readers = (audience: EvidenceAudience, body: string): string =>
  ({
    force: "Only the force reads this",
    "force-and-policing-body": `The force and ${theBody(body)}’s office read this`,
    shared: `The force, ${theBody(body)}’s office and HMICFRS read this`,
  })[audience];

const period = ({ from, to }: EvidenceView): string | null => {
  if (from && to) return `covers ${longDate(from)} to ${longDate(to)}`;
  if (from) return `covers the time from ${longDate(from)}`;
  return to && `covers the time to ${longDate(to)}`;
};

const Note = ({ note, body, isNew }: { note: EvidenceView; body: string; isNew: boolean }) => (
  <li className="entry">
    <h3>
      {note.withdrawnOn ? <s>{note.title}</s> : note.title} {note.illustrative && <Illustrative />}
    </h3>
    {note.withdrawnOn && (
      <p>
        <b>Withdrawn {longDate(note.withdrawnOn)}.</b> {note.withdrawnWhy}
      </p>
    )}
    <p className={note.withdrawnOn ? "quiet whitespace-pre-line" : "whitespace-pre-line"}>{note.note}</p>
    <p className="small quiet">
      {[
        words.evidence.kind[note.kind],
        period(note),
        `added ${longDate(note.on)} by ${note.by}`,
        readers(note.audience, body),
      ]
        .filter(Boolean)
        .join(" · ")}
      {isNew && <b> · since the submission</b>}
      {note.link && (
        <>
          {" · "}
          <a href={note.link} rel="noreferrer">
            Open the document<span className="sr-only"> of {note.title}</span>
          </a>
        </>
      )}
    </p>
  </li>
);

/** The evidence notes that the asker reads; those that were withdrawn stay, struck through, with the reason. */
export const EvidenceCard = ({ view }: { view: FindingView }) => {
  const { evidence, bodyLabel } = view;
  const basis = pendingSubmission(view.case)?.basis;
  const live = evidence.filter(({ withdrawnOn }) => !withdrawnOn);
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
            <Note
              key={note.id}
              note={note}
              body={bodyLabel}
              isNew={
                basis !== undefined &&
                basis !== null &&
                !note.withdrawnOn &&
                !basis.evidence.some(({ id }) => id === note.id)
              }
            />
          ))}
        </ul>
      )}
    </Card>
  );
};
