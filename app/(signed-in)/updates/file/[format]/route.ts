import { notFound } from "next/navigation";
import { download, formatOf } from "@/app/(signed-in)/import/download";
import { whichDay } from "@/lib/data/demonstration";
import { namedAs } from "@/lib/domain/actor";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { updatesForm } from "@/lib/usecases/updates-file";
import { requireReader } from "@/lib/web/actor";
import { readUpdatesAddress } from "../../address";

/** The form for the updates that the page with the same address shows, all of them. */
export async function GET(request: Request, { params }: RouteContext<"/updates/file/[format]">): Promise<Response> {
  const actor = await requireReader("/updates/file");
  const { searchParams } = new URL(request.url);
  const address = readUpdatesAddress(Object.fromEntries(searchParams));
  const format = formatOf((await params).format);
  if (!format || !namedAs(actor.role).canOwn) notFound();
  if (address.of === "force" && !mayDoSomewhere(actor, "update progress")) notFound();
  const { today } = await whichDay();
  return download(await updatesForm(actor, address, format, today), format);
}
