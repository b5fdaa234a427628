import { health } from "@/lib/data/health";

export const dynamic = "force-dynamic";

/** Whether this process can serve people now. For load balancers; says nothing about anybody. */
export async function GET(): Promise<Response> {
  const state = await health();
  const ready = Object.values(state).every(Boolean);
  return Response.json({ ready, ...state }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
