export const dynamic = "force-dynamic";

/** Says that the process answers, whatever the state of the database (that is what `ready` tells). Public, and says no more. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
