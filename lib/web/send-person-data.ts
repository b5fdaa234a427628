import "server-only";
import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import type { Actor } from "@/lib/domain/actor";
import { exportPersonData } from "@/lib/usecases/people/person-data";
import { inPieces } from "./in-pieces";

/** What the register holds about a person, as an answer that comes as it is made; for anybody who may not have it there is none. */
export async function sendPersonData(actor: Actor, personId: string): Promise<Response> {
  const day = await whichDay();
  const pieces = await exportPersonData(actor, personId, day);
  if (!pieces) notFound();
  return new Response(inPieces(pieces), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="held-about-a-person-${day.today}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
