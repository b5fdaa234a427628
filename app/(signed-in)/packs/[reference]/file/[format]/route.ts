import { notFound } from "next/navigation";
import { MOST_LINES_IN_WORD, PACK_FORMATS, packFile } from "@/lib/usecases/board-pack/pack-files";
import { requireReader } from "@/lib/web/actor";
import { attachment, FILE_TYPES } from "@/lib/web/file-answer";
import { words } from "@/lib/words/words";

/** One version of a pack as a Word or Excel file. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/packs/[reference]/file/[format]">,
): Promise<Response> {
  const { reference, format: asked } = await params;
  const actor = await requireReader(`/packs/${encodeURIComponent(reference)}`);
  const format = PACK_FORMATS.find((one) => one === asked);
  const version = new URL(request.url).searchParams.get("version");
  if (!format || (version !== null && !/^\d{1,4}$/.test(version))) notFound();
  const file = await packFile(actor, reference, version === null ? null : Number(version), format);
  if (!file) notFound();
  if ("tooLong" in file)
    return new Response(words.boardPack.tooLong(file.tooLong, MOST_LINES_IN_WORD), {
      status: 413,
      headers: { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" },
    });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": FILE_TYPES[format],
      "Content-Disposition": attachment(file.name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
