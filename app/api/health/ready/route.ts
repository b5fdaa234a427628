import { health } from "@/lib/data/health";

export const dynamic = "force-dynamic";

/**
 * Whether this process can serve people now, and whether what they order is done. For load balancers; says nothing about
 * anybody. People are served whether or not that waits.
 */
export async function GET(): Promise<Response> {
  const { jobs, clock, ...state } = await health();
  const ready = Object.values(state).every(Boolean);
  return Response.json(
    { ready, ...state, jobs, clock },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
