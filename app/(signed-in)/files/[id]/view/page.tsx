import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ScrollBox } from "@/components/ui/scroll-box";
import { fileSize } from "@/lib/format/file-size";
import { type ShownFile, showFile } from "@/lib/usecases/evidence/show-file";
import { requireReader } from "@/lib/web/actor";
import { words } from "@/lib/words/words";

export const metadata: Metadata = { title: "A file of evidence" };

/** A file as it can be looked at without opening it: a picture drawn, words as words. */
export default async function FilePage({ params }: PageProps<"/files/[id]/view">) {
  const { id } = await params;
  const actor = await requireReader(`/files/${encodeURIComponent(id)}/view`);
  const shown = await showFile(actor, id);
  if (!shown) notFound();
  const { file } = shown;
  const { fileKind, fileState, marking } = words.evidence;
  return (
    <>
      <PageHeader
        title={file.name}
        above={[fileKind[file.kind], fileSize(file.size), marking[file.marking], fileState[file.state]].join(" · ")}
        trail={[
          { href: "/evidence", label: "Evidence" },
          { href: `/evidence/${file.evidenceId}`, label: "Its note" },
        ]}
        aside={
          <ButtonLink href={`/files/${id}`} download>
            Download
          </ButtonLink>
        }
      />
      <Card>
        <Shown shows={shown.shows} id={id} name={file.name} />
      </Card>
      <p className="small quiet">
        SHA-256 <code className="break-all">{file.sha256}</code>
      </p>
    </>
  );
}

const WHY = {
  kind: "Files of this kind are not shown here. Download it to open it with its own program.",
  "too-large": "This PDF is too large to be read here. Download it to open it.",
  unreadable: "No words could be read in this PDF: it may hold pictures of pages only. Download it to look at it.",
} as const;

const Shown = ({ shows, id, name }: { shows: ShownFile["shows"]; id: string; name: string }) => {
  switch (shows.is) {
    case "picture":
      // biome-ignore lint/performance/noImgElement: nothing may change the bytes of evidence on the way
      return <img className="max-w-full" src={`/files/${id}/picture`} alt={`Evidence: ${name}`} />;
    case "nothing":
      return <Notice>{WHY[shows.why]}</Notice>;
    case "text":
      return (
        <>
          {shows.wordsOnly && (
            <Notice>
              These are the words of the PDF, without its pictures and layout. Download it to see it whole.
            </Notice>
          )}
          <ScrollBox label={`The words of ${name}`}>
            <pre className="small whitespace-pre-wrap">{shows.text}</pre>
          </ScrollBox>
          {shows.cut && <p className="quiet">There is more. Download it to read it to its end.</p>}
        </>
      );
  }
};
