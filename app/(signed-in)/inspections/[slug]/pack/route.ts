import { isSlug } from "@/lib/domain/written";
import { sendPack } from "@/lib/web/send-pack";

/** The evidence for all findings of an inspection that the asker reads, with its files and an index. */
export async function GET(_request: Request, { params }: RouteContext<"/inspections/[slug]/pack">): Promise<Response> {
  const { slug } = await params;
  return sendPack(`/inspections/${encodeURIComponent(slug)}`, isSlug(slug) ? { inspection: slug } : null);
}
