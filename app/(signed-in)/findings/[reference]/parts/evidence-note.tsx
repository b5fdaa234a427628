import { Files } from "@/app/(signed-in)/evidence/parts/files";
import { NoteFacts } from "@/app/(signed-in)/evidence/parts/note-facts";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import type { EvidenceView } from "@/lib/data/queries/evidence-note";
import { endsBeforeFieldwork } from "@/lib/domain/evidence/period";
import { longDate } from "@/lib/format/dates";
import { joined } from "@/lib/format/lists";

/**
 * A note of evidence itself, on the finding `of`: what it shows, what it is, its files and who reads it. `isNew`: added since the
 * submission that waits. `pictures`: those among its files are drawn, so that a decision is made with them in view.
 */
export const EvidenceNote = ({
  note,
  body,
  of,
  isNew,
  pictures = false,
}: {
  note: EvidenceView;
  body: string;
  of: string;
  isNew: boolean;
  pictures?: boolean;
}) => {
  const others = note.usedBy.filter(({ reference }) => reference !== of).map(({ reference }) => reference);
  const here = note.usedBy.find(({ reference }) => reference === of);
  const before = endsBeforeFieldwork(note.to, here?.fieldworkFrom ?? null);
  const gone = note.withdrawnOn !== null || note.supersededBy !== null;
  return (
    <li className="entry">
      <h3>
        <Link href={`/evidence/${note.id}`}>{gone ? <s>{note.title}</s> : note.title}</Link>{" "}
        {note.illustrative && <Illustrative />}
      </h3>
      {note.withdrawnOn && (
        <p>
          <b>Withdrawn {longDate(note.withdrawnOn)}.</b> {note.withdrawnWhy}
        </p>
      )}
      {note.supersededBy && (
        <p>
          <b>Taken over by a newer note:</b>{" "}
          <Link href={`/evidence/${note.supersededBy.id}`}>{note.supersededBy.title}</Link>
        </p>
      )}
      <p className={gone ? "quiet whitespace-pre-line" : "whitespace-pre-line"}>{note.note}</p>
      {before && !gone && (
        <p className="small">
          <b>Its period ends before the fieldwork that found this,</b> which began on {longDate(before)}: it cannot show
          what was put right since.
        </p>
      )}
      <Files files={note.files} pictures={pictures} />
      <p className="small quiet">
        <NoteFacts note={note} body={body} />
        {isNew && <b> · since the submission</b>}
        {others.length > 0 && <> · also supports {joined(others)}</>}
      </p>
    </li>
  );
};
