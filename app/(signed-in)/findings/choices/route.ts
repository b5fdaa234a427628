import { findChoices } from "@/lib/data/queries/filter-choices";
import { sought } from "@/lib/forms/register-query";
import { requireReader } from "@/lib/web/actor";
import { choiceWords } from "../filter-options";

/** What a filter of the register offers for what is being typed: `?of=owner|inspection&text=…`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const actor = await requireReader("/findings");
  const of = searchParams.get("of") === "owner" ? "owner" : "inspection";
  const found = await findChoices(actor, of, sought(searchParams.get("text") ?? ""));
  const choices = found.map((choice) => ({ value: choice.value, label: choiceWords(choice) }));
  return Response.json({ choices }, { headers: { "Cache-Control": "no-store" } });
}
