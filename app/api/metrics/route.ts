import { answerMetrics } from "@/lib/web/answer-metrics";

export const dynamic = "force-dynamic";

/** What this process counts, for Prometheus, behind a token; says nothing about anybody. */
export const GET = (request: Request): Promise<Response> => answerMetrics(request.headers.get("authorization"));
