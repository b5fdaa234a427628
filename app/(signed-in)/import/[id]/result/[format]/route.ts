import { notFound } from "next/navigation";
import { download, formatOf } from "@/app/(signed-in)/import/download";
import { findImport } from "@/lib/data/queries/register-import";
import { importReport } from "@/lib/usecases/import-register/import-report";
import { requireAbility } from "@/lib/web/actor";

/** What became of each row of an imported file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/import/[id]/result/[format]">,
): Promise<Response> {
  const { id, format: asked } = await params;
  const actor = await requireAbility("import a register", `/import/${id}`);
  const format = formatOf(asked);
  if (!format || !(await findImport(actor, id))) notFound();
  return download(await importReport(actor, id, format), format);
}
