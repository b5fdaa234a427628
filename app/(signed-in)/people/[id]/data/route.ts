import { requireAbility } from "@/lib/web/actor";
import { proveBeforeFile } from "@/lib/web/prove";
import { sendPersonData } from "@/lib/web/send-person-data";

/** What the register holds about somebody of the administrator's organisation, who asked for it, as a file. */
export async function GET(_request: Request, { params }: RouteContext<"/people/[id]/data">): Promise<Response> {
  const { id } = await params;
  const actor = await requireAbility("look after people", `/people/${id}/data`);
  await proveBeforeFile(`/people/${encodeURIComponent(id)}/data`);
  return sendPersonData(actor, id);
}
