import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { responseInWord } from "@/lib/usecases/response/response-in-word";
import { requireReader } from "@/lib/web/actor";
import { attachment, FILE_TYPES } from "@/lib/web/file-answer";
import { placeOf } from "../../../place";

/** The response as a Word document: one version that is published, or the preview for the office alone. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/responses/[force]/[report]/document">,
): Promise<Response> {
  const { force, report } = await params;
  const actor = await requireReader(`/responses/${encodeURIComponent(force)}/${encodeURIComponent(report)}`);
  const place = placeOf(force, report);
  const { today } = await whichDay();
  const version = new URL(request.url).searchParams.get("version");
  const file = place && (await responseInWord(actor, place, version, today));
  if (!file) notFound();
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": FILE_TYPES.docx,
      "Content-Disposition": attachment(file.name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
