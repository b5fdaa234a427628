import { LARGEST_FILE } from "@/lib/domain/register-import/limits";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { isId } from "@/lib/domain/written";
import { startRegisterImport } from "@/lib/usecases/import-register/start-import";
import { requireAbility } from "@/lib/web/actor";
import { spreadsheetRefusal } from "@/lib/words/spreadsheet-refusal";

/** The file, and the form around it. */
const LARGEST_BODY = LARGEST_FILE + 100_000;
/** What nobody reads to its end: the answer is given at once. */
const FAR_TOO_LARGE = 10 * 1024 * 1024;

const leadTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
const refused = (why: SpreadsheetRefusal) => leadTo(`/import?problem=${why}`);

/** Takes an uploaded register by an ordinary form, with and without scripts. Server actions take a fifth of this size. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireAbility("import a register", "/import");
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > FAR_TOO_LARGE) {
    const words = `${spreadsheetRefusal("too-large")}\n`;
    return new Response(words, {
      status: 413,
      headers: { "Content-Type": "text/plain; charset=utf-8", Connection: "close" },
    });
  }
  const body = await readUpTo(request, LARGEST_BODY);
  if (!body) return refused("too-large");
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => null);
  const file = form?.get("file");
  const force = form?.get("force");
  if (!(file instanceof File) || file.name === "") return refused("nothing-chosen");
  if (!isId(force)) return refused("force-missing");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const started = await startRegisterImport(actor, force, { fileName: file.name, bytes }, new Date());
  return started.ok ? leadTo(`/import/${started.value.id}`) : refused(started.refusal);
}

/** The body, or null as soon as it is longer than `most`, whatever length it declared. */
async function readUpTo(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    parts.push(read.value);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}
