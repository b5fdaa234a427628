import type { EvidenceView } from "@/lib/data/queries/evidence-note";
import type { EvidenceAudience } from "@/lib/domain/audience";
import { longDate } from "@/lib/format/dates";
import { theBody } from "@/lib/format/policing-body";
import { words } from "@/lib/words/words";

const readers = (audience: EvidenceAudience, body: string): string =>
  ({
    force: "Only the force reads this",
    "force-and-policing-body": `The force and ${theBody(body)}’s office read this`,
    shared: `The force, ${theBody(body)}’s office and HMICFRS read this`,
  })[audience];

const { pack, marking } = words.evidence;

/** What a note is, in one line: its kind and period, who added it, how it is handled, who reads it and where it is kept. */
export const NoteFacts = ({ note, body }: { note: EvidenceView; body: string }) => (
  <>
    {[
      note.kind,
      (note.from || note.to) && pack.period(note.from && longDate(note.from), note.to && longDate(note.to)),
      `added ${longDate(note.on)} by ${note.by}`,
      note.marking !== "official" && marking[note.marking],
      readers(note.audience, body),
      note.place && `kept at ${note.place}`,
    ]
      .filter(Boolean)
      .join(" · ")}
    {note.link && (
      <>
        {" · "}
        <a href={note.link} rel="noreferrer">
          Open the document<span className="sr-only"> of {note.title}</span>
        </a>
      </>
    )}
  </>
);
