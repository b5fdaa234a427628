import { requireActor } from "@/lib/web/actor";

/** Says that somebody is still there: to be asked is enough, their session counts on from now. Whose session has ended is led to sign in. */
export async function GET(): Promise<Response> {
  await requireActor("/");
  return Response.json({ stays: true }, { headers: { "Cache-Control": "no-store" } });
}
