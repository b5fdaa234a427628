import { notFound } from "next/navigation";
import { download, formatOf } from "@/app/(signed-in)/import/download";
import { findImport } from "@/lib/data/queries/register-import";
import { fileWithErrors } from "@/lib/usecases/import-register/file-with-errors";
import { requireAbility } from "@/lib/web/actor";

/** The uploaded file with its errors in a column of their own. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/import/[id]/errors/[format]">,
): Promise<Response> {
  const { id, format: asked } = await params;
  const actor = await requireAbility("import a register", `/import/${id}`);
  const format = formatOf(asked);
  if (!format || !(await findImport(actor, id))) notFound();
  const file = await fileWithErrors(actor, id, format);
  if (file && !file.ok) {
    const Location = `/import/${id}?step=columns&problem=${file.refusal}`;
    return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
  }
  return download(file?.value ?? null, format);
}
