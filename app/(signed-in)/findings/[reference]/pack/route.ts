import { isReference } from "@/lib/domain/written";
import { sendPack } from "@/lib/web/send-pack";

/** The evidence for a finding that the asker reads, with its files and an index. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/findings/[reference]/pack">,
): Promise<Response> {
  const { reference } = await params;
  return sendPack(`/findings/${encodeURIComponent(reference)}`, isReference(reference) ? { finding: reference } : null);
}
