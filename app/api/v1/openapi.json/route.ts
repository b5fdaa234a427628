import { openApi } from "@/lib/forms/api/openapi";
import { siteAddress } from "@/lib/web/site-address";

export const dynamic = "force-dynamic";

/** What programs read, described as OpenAPI 3.1. It holds no record, so everybody may read it. */
export const GET = (): Response =>
  Response.json(openApi(siteAddress()), { headers: { "Cache-Control": "public, max-age=300" } });
