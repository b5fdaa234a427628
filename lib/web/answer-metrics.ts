import { health } from "@/lib/data/health";
import { ordersWaiting } from "@/lib/data/queries/orders-waiting";
import { env } from "@/lib/env";

/**
 * What this process counts, for whoever has the token of the settings. Without one in the settings there is nothing here, and
 * what counts is never loaded.
 */
export async function answerMetrics(authorization: string | null): Promise<Response> {
  const token = env().OUTSTANDING_METRICS_TOKEN;
  const headers = { "Cache-Control": "no-store" };
  if (!token) return new Response("There is nothing here.\n", { status: 404, headers });
  const { isBearer, metrics } = await import("@/lib/outside/metrics");
  if (!isBearer(authorization, token))
    return new Response("This wants a token.\n", {
      status: 401,
      headers: { ...headers, "WWW-Authenticate": "Bearer" },
    });
  const now = await health();
  const waiting = now.migrations ? await ordersWaiting() : 0;
  const { text, type } = metrics();
  return new Response(await text({ ...now }, waiting), { headers: { ...headers, "Content-Type": type } });
}
