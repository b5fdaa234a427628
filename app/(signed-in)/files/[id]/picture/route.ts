import { notFound } from "next/navigation";
import { openFile } from "@/lib/usecases/evidence/open-file";
import { requireReader } from "@/lib/web/actor";
import { fileAnswer } from "@/lib/web/file-answer";

/** A picture of evidence as the page of the file draws it; anything else has none. */
export async function GET(_request: Request, { params }: RouteContext<"/files/[id]/picture">): Promise<Response> {
  const { id } = await params;
  const actor = await requireReader(`/files/${encodeURIComponent(id)}/view`);
  const opened = await openFile(actor, id, "shown");
  if (!opened) notFound();
  if (opened.file.kind !== "png" && opened.file.kind !== "jpeg") {
    opened.bytes.destroy();
    notFound();
  }
  return fileAnswer(opened, true);
}
