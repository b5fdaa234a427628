import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { visitAsked } from "@/lib/domain/before-they-come/asked";
import { may } from "@/lib/domain/policy";
import { beforeVisitFile, MOST_LINES } from "@/lib/usecases/before-they-come";
import { PACK_FORMATS } from "@/lib/usecases/board-pack/pack-files";
import { requireReader } from "@/lib/web/actor";
import { attachment, FILE_TYPES } from "@/lib/web/file-answer";
import { words } from "@/lib/words/words";

const { beforeTheyCome: say } = words;

/** What a force has at hand before inspectors come, as a Word or Excel file. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/forces/[slug]/before-they-come/file/[format]">,
): Promise<Response> {
  const { slug, format: named } = await params;
  const actor = await requireReader(`/forces/${encodeURIComponent(slug)}/before-they-come`);
  const format = PACK_FORMATS.find((one) => one === named);
  if (!format || !may(actor, "export what one sees", { on: "register" })) notFound();
  const { searchParams } = new URL(request.url);
  const { themes: known } = await findLists(actor);
  const { themes, fieldwork, wrong } = visitAsked(
    {
      theme: searchParams.getAll("theme"),
      from: searchParams.get("from") ?? "",
      to: searchParams.get("to") ?? "",
    },
    known.map(({ key }) => key),
  );
  if (!fieldwork) {
    const { theme, from, to } = wrong;
    return plain(400, [
      ...(theme ? [say.wrong.theme[theme]] : []),
      ...(from ? [say.wrong.from[from]] : []),
      ...(to ? [say.wrong.to[to]] : []),
    ]);
  }
  const file = await beforeVisitFile(actor, { slug, themes, fieldwork }, await whichDay(), format);
  if (!file) notFound();
  if ("tooLong" in file)
    return plain(413, [(format === "docx" ? say.tooLong : say.tooLongForAny)(file.tooLong, MOST_LINES[format])]);
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": FILE_TYPES[format],
      "Content-Disposition": attachment(file.name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

const plain = (status: number, lines: readonly string[]): Response =>
  new Response(lines.join("\n"), {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
