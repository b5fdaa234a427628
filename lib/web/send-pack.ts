import "server-only";
import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { evidencePack } from "@/lib/usecases/evidence/evidence-pack";
import { words } from "@/lib/words/words";
import { requireReader } from "./actor";
import { attachment } from "./file-answer";
import { inPieces } from "./in-pieces";

/** An evidence pack as an answer that comes as it is made; 404 where the asker sees nothing that it would be of. */
export async function sendPack(
  page: string,
  of: { readonly finding: string } | { readonly inspection: string } | null,
): Promise<Response> {
  const actor = await requireReader(page);
  const { today } = await whichDay();
  const pack = of && (await evidencePack(actor, of, today));
  if (!pack) notFound();
  if (!pack.ok) {
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
    return new Response(`${words.evidence.pack.tooLarge}\n`, { status: 413, headers });
  }
  return new Response(inPieces(pack.bytes), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": attachment(pack.name),
      "Cache-Control": "no-store",
    },
  });
}
