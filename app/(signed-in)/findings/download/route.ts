import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { may } from "@/lib/domain/policy";
import { readRegisterQuery, type UnknownValue, unknownIn } from "@/lib/forms/register-query";
import { exportFindings } from "@/lib/usecases/export-findings";
import { requireReader } from "@/lib/web/actor";
import { inPieces } from "@/lib/web/in-pieces";
import { words } from "@/lib/words/words";

/** A file cannot say beside its rows that it was filtered otherwise than the address asks: there is none then. */
const notUnderstood = (unknown: readonly UnknownValue[]) =>
  new Response(
    unknown
      .map(({ name, value, backwards }) =>
        backwards ? words.finding.backwards(name, backwards) : words.finding.unknownInFile(name, value),
      )
      .join("\n"),
    {
      status: 400,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    },
  );

/** The findings that the same address of the register shows, all pages of them, as a file. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
  const { filter, sort } = readRegisterQuery(asked);
  const actor = await requireReader(`/findings?${searchParams}`);
  if (!may(actor, "export what one sees", { on: "register" })) notFound();
  const unknown = unknownIn(asked);
  if (unknown.length > 0) return notUnderstood(unknown);
  const day = await whichDay();
  const file = await exportFindings(actor, filter, sort, day);
  return new Response(inPieces(file), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="findings-${day.today}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
