import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { findChoicesOf } from "@/lib/data/queries/filter-choices";
import { isWholeRegister } from "@/lib/data/queries/register";
import { findView } from "@/lib/data/queries/saved-views";
import { may } from "@/lib/domain/policy";
import { asksForAView, parametersOf, readRegisterQuery, unknownIn } from "@/lib/forms/register-query";
import { saidOfUnknown } from "@/lib/forms/unknown-values";
import { exportFindings } from "@/lib/usecases/export-findings";
import { requireReader } from "@/lib/web/actor";
import { proveBeforeFile } from "@/lib/web/prove";
import { howAsked, notUnderstood, sendList } from "@/lib/web/send-list";
import { words } from "@/lib/words/words";
import { queryOf } from "../../views/view-in-words";
import { filtersOn } from "../filters-on";

/** The findings that the same address of the register shows, all pages of them, as a file: `as=xlsx` for Excel, `columns=shown` for those of the page. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = parametersOf(searchParams);
  const actor = await requireReader(`/findings?${searchParams}`);
  if (!may(actor, "export what one sees", { on: "register" })) notFound();
  const how = howAsked(searchParams);
  if (!how) return notUnderstood([words.listExport.noSuchFile]);
  const unknown = unknownIn(asked);
  if (unknown.length > 0) return notUnderstood(unknown.map((one) => saidOfUnknown(one, "file")));
  const { as: _, columns: __, ...rest } = asked;
  let query = readRegisterQuery(asked);
  if (query.view && query.view !== "all" && asksForAView(rest)) {
    const view = await findView(actor, query.view);
    if (!view) notFound();
    query = queryOf(view.parameters);
  }
  const { filter, sort } = query;
  const filters = filtersOn(filter, await findChoicesOf(actor, filter), actor.role).map(({ label }) => label);
  const day = await whichDay();
  await proveBeforeFile(
    `/findings/download?${searchParams}`,
    async () => filters.length === 0 || (await isWholeRegister(actor, filter, day.today)),
  );
  return sendList("findings", how.format, day, await exportFindings(actor, filter, sort, day, { ...how, filters }));
}
