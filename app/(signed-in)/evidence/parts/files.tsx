import { Link } from "@/components/ui/link";
import type { FileView } from "@/lib/data/queries/evidence-note";
import { canBeOpened } from "@/lib/domain/evidence/lists";
import { longDate } from "@/lib/format/dates";
import { fileSize } from "@/lib/format/file-size";
import { words } from "@/lib/words/words";

const { evidence: say } = words;

/** The files of a note. `whole` on the note's own page: with the SHA-256 of each, and who sent it when. */
export const Files = ({
  files,
  whole = false,
  pictures = false,
}: {
  files: readonly FileView[];
  whole?: boolean;
  /** Whether pictures are drawn where they are listed. */
  pictures?: boolean;
}) =>
  files.length > 0 && (
    <ul className={whole ? "entries" : "small list-disc pl-5"}>
      {files.map((file) => (
        <li key={file.id} className={whole ? "entry" : undefined}>
          <FileLine file={file} whole={whole} />
          {pictures && isPicture(file) && (
            <a className="preview" href={`/files/${file.id}/view`}>
              {/* biome-ignore lint/performance/noImgElement: nothing may change the bytes of evidence on the way */}
              <img src={`/files/${file.id}/picture`} alt={`Evidence: ${file.name}`} loading="lazy" />
            </a>
          )}
        </li>
      ))}
    </ul>
  );

const isPicture = ({ kind, state, withdrawnOn }: FileView) =>
  (kind === "png" || kind === "jpeg") && withdrawnOn === null && canBeOpened(state);

const FileLine = ({ file, whole }: { file: FileView; whole: boolean }) => {
  const { id, name, kind, size, sha256, marking, state, on, by, withdrawnOn, withdrawnWhy } = file;
  const isOpen = !withdrawnOn && canBeOpened(state);
  const facts = [
    say.fileKind[kind],
    fileSize(size),
    marking !== "official" && say.marking[marking],
    (whole || !isOpen) && !withdrawnOn && say.fileState[state],
    whole && `sent ${longDate(on)} by ${by}`,
  ];
  return (
    <>
      {isOpen ? (
        <a href={`/files/${id}`} download>
          {name}
        </a>
      ) : withdrawnOn ? (
        <s>{name}</s>
      ) : (
        <b>{name}</b>
      )}{" "}
      <span className="small quiet">{facts.filter(Boolean).join(" · ")}</span>
      {isOpen && ["pdf", "png", "jpeg", "csv", "text"].includes(kind) && (
        <>
          {" "}
          <Link className="small" href={`/files/${id}/view`}>
            Look at it<span className="sr-only">: {name}</span>
          </Link>
        </>
      )}
      {withdrawnOn && (
        <p className="small">
          <b>Withdrawn {longDate(withdrawnOn)}.</b> {withdrawnWhy}
        </p>
      )}
      {whole && (
        <p className="small quiet">
          SHA-256 <code className="break-all">{sha256}</code>
        </p>
      )}
    </>
  );
};
