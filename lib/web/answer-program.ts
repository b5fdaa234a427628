import "server-only";
import { countReadByProgram, countWrongToken } from "@/lib/data/attempts";
import { isBusy } from "@/lib/data/busy";
import { type Today, whichDay } from "@/lib/data/demonstration";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { Scope, TokenKind } from "@/lib/domain/api-token/api-token";
import { csvCell, csvColumns } from "@/lib/forms/api/csv-columns";
import { type Asked, askedSchema, ROWS, type RowOf } from "@/lib/forms/api/schemas";
import { csvOf, noteRead } from "@/lib/usecases/api/hand-out";
import type { PageForProgram } from "@/lib/usecases/api/read";
import { readerOfToken } from "@/lib/usecases/api/tokens";
import type { ProgramProblem } from "@/lib/words/language/api-token";
import { words } from "@/lib/words/words";
import { programActor } from "./actor";
import { answering } from "./answering";

const say = words.apiToken;

/** Programs that ask for a password send it only where they are asked for one in this way. */
const CHALLENGE = 'Bearer realm="Outstanding", Basic realm="Outstanding", charset="UTF-8"';

const STATUS: Record<ProgramProblem, number> = {
  "no-token": 401,
  "unknown-token": 401,
  "token-ended": 401,
  "token-expired": 401,
  "nobody-there": 401,
  "not-its-scope": 403,
  "reads-no-records": 403,
  "too-many": 429,
  "not-understood": 400,
  "unknown-cursor": 400,
  busy: 503,
};

/** What went wrong, in words that whoever wrote the program can act on. */
export function problem(code: ProgramProblem, message: string = say.problems[code], retryAfter?: number): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (STATUS[code] === 401) headers.set("WWW-Authenticate", CHALLENGE);
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
  return Response.json({ error: { code, message } }, { status: STATUS[code], headers });
}

/** The token of a request: as a bearer, or as the password of whatever user, which is what some programs can keep safely. */
function secretIn(request: Request): string | null {
  const [, scheme = "", given = ""] =
    /^(bearer|basic) +([\w.~+/=-]{1,400})$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return given;
  if (scheme === "") return null;
  const pair = Buffer.from(given, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1) || null;
}

/** Who asks with a token that counts and may read this, within how often it may; or why not. */
async function whoAsks(
  request: Request,
  scope: Scope,
): Promise<{ actor: Actor; token: { id: string; kind: TokenKind } } | Response> {
  const secret = secretIn(request);
  if (secret === null) return problem("no-token");
  const reader = await readerOfToken(secret, new Date());
  if (!reader) {
    const wait = await countWrongToken(answering.getStore()?.address ?? null);
    return wait > 0 ? problem("too-many", say.wait(wait), wait) : problem("unknown-token");
  }
  if (reader.state === "ended") return problem("token-ended");
  if (reader.state === "expired") return problem("token-expired");
  if (reader.state === "nobody") return problem("nobody-there");
  const wait = await countReadByProgram(reader.tokenId);
  if (wait > 0) return problem("too-many", say.wait(wait), wait);
  const actor = programActor(reader);
  if (sideOf(actor) === "administration") return problem("reads-no-records");
  if (!reader.scopes.includes(scope)) return problem("not-its-scope", say.notItsScope(scope));
  return { actor, token: { id: reader.tokenId, kind: reader.kind } };
}

/** What reads a page; null where the cursor is none of ours, words where something else of the address means nothing. */
type Read<Of extends Scope> = (
  actor: Actor,
  asked: Asked,
  day: Today,
) => Promise<PageForProgram<RowOf[Of]> | readonly string[] | null>;

/**
 * Answers a program: who it reads as, whether it may, and a page as JSON or CSV. Each page is in the access log before it leaves.
 */
export async function answerProgram<const Of extends Scope>(
  request: Request,
  scope: Of,
  read: Read<Of>,
): Promise<Response> {
  try {
    return await answered(request, scope, read);
  } catch (error) {
    if (isBusy(error)) return problem("busy", say.problems.busy, 10);
    throw error;
  }
}

async function answered<Of extends Scope>(request: Request, scope: Of, read: Read<Of>): Promise<Response> {
  const who = await whoAsks(request, scope);
  if (who instanceof Response) return who;
  const url = new URL(request.url);
  const asked = askedSchema.safeParse({
    ...pick(url.searchParams, ["limit", "cursor"]),
    format: url.searchParams.get("format") ?? (acceptsCsv(request) ? "csv" : "json"),
  });
  if (!asked.success) return problem("not-understood", asked.error.issues.map(({ message }) => message).join(" "));
  const { actor, token } = who;
  const day = await whichDay();
  const page = await read(actor, asked.data, day);
  if (page === null) return problem("unknown-cursor");
  if (!("rows" in page)) return problem("not-understood", page.join(" "));
  await noteRead(actor, token, { scope, format: asked.data.format, rows: page.rows.length });
  return sent(url, scope, asked.data.format, page, day);
}

const pick = (given: URLSearchParams, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : [])));
const acceptsCsv = (request: Request): boolean => /^text\/csv\b/i.test(request.headers.get("accept") ?? "");

function sent(
  url: URL,
  scope: Scope,
  format: Asked["format"],
  page: PageForProgram<unknown>,
  { today, demonstration }: Today,
): Response {
  const { rows, next, more } = page;
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (next !== null) {
    const onward = new URLSearchParams(url.searchParams);
    onward.set("cursor", next);
    // From the root: behind a proxy nobody here knows the name that people use.
    if (more) headers.set("Link", `<${url.pathname}?${onward}>; rel="next"`);
    headers.set("X-Next-Cursor", next);
  }
  headers.set("X-As-At", today);
  if (format === "json")
    return Response.json(
      { asAt: today, demonstration, marking: words.boardPack.marking, rows, next, more },
      { headers },
    );
  const columns = csvColumns(ROWS[scope]);
  headers.set("Content-Type", "text/csv; charset=utf-8");
  const body = csvOf(
    columns.map((column) => column.join(".")),
    rows.map((row) => columns.map((column) => csvCell(row, column))),
  );
  return new Response(body, { headers });
}
