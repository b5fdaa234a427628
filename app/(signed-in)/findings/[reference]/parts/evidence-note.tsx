import { Illustrative } from "@/components/ui/illustrative";
import type { EvidenceView } from "@/lib/data/queries/finding-view";
import type { EvidenceAudience } from "@/lib/domain/audience";
import { longDate } from "@/lib/format/dates";
import { theBody } from "@/lib/format/policing-body";

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

/** A note of evidence itself: what it shows, what it is and who reads it. `isNew`: added since the submission that waits. */
export const EvidenceNote = ({ note, body, isNew }: { note: EvidenceView; body: string; isNew: boolean }) => (
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
      {[note.kind, period(note), `added ${longDate(note.on)} by ${note.by}`, readers(note.audience, body)]
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
