import { findChoicesOf } from "@/lib/data/queries/filter-choices";
import { NOTHING_SOUGHT } from "@/lib/domain/finding/register-filter";
import { parametersOf, readRegisterQuery } from "@/lib/forms/register-query";
import { requireReader } from "@/lib/web/actor";
import { filtersInFull } from "../filter-options";

/** All that the menus of the register's filters offer whoever asks, with what the same parameters of the register have on. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireReader("/findings");
  const { filter } = readRegisterQuery(parametersOf(new URL(request.url).searchParams));
  const choices = await findChoicesOf(actor, filter, "all");
  return Response.json(filtersInFull(filter, choices, NOTHING_SOUGHT, actor.role), {
    headers: { "Cache-Control": "no-store" },
  });
}
