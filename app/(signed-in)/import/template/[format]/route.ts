import { notFound } from "next/navigation";
import { download, formatOf } from "@/app/(signed-in)/import/download";
import { importTemplate } from "@/lib/usecases/import-register/import-template";
import { requireAbility } from "@/lib/web/actor";

/** The template of a register. */
export async function GET(_request: Request, { params }: RouteContext<"/import/template/[format]">): Promise<Response> {
  await requireAbility("import a register", "/import");
  const format = formatOf((await params).format);
  return format ? download(await importTemplate(format), format) : notFound();
}
