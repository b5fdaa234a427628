import { notFound } from "next/navigation";
import { openFile } from "@/lib/usecases/evidence/open-file";
import { requireReader } from "@/lib/web/actor";
import { fileAnswer } from "@/lib/web/file-answer";

/** A file of evidence, handed out and never opened by the browser itself. */
export async function GET(_request: Request, { params }: RouteContext<"/files/[id]">): Promise<Response> {
  const { id } = await params;
  const actor = await requireReader(`/files/${encodeURIComponent(id)}`);
  const opened = await openFile(actor, id, "downloaded");
  if (!opened) notFound();
  return fileAnswer(opened);
}
