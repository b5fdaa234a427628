import { whichDay } from "@/lib/data/demonstration";
import { calendarFile } from "@/lib/usecases/calendar/own-calendar";
import { calendarActor } from "@/lib/web/actor";

export const dynamic = "force-dynamic";

/**
 * A calendar of somebody's own, for whoever has its secret address: what they read, as they are now. One that was ended, or of
 * somebody who is gone, is not there. The same days are answered 304 to whoever has them.
 */
export async function GET(request: Request, { params }: RouteContext<"/api/calendar/[token]">): Promise<Response> {
  const { token } = await params;
  const actor = await calendarActor(token.replace(/\.ics$/, ""));
  if (!actor)
    return new Response("There is no such calendar.\n", { status: 404, headers: { "Cache-Control": "no-store" } });
  const { today } = await whichDay();
  const { body, mark } = await calendarFile(actor, today);
  const headers = { ETag: mark, "Cache-Control": "private, no-cache" };
  if (request.headers.get("if-none-match") === mark) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" } });
}
