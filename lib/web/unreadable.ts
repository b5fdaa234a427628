import type { IncomingMessage, ServerResponse } from "node:http";
import { answering } from "./begun";
import { replaceAnswer, standAtTheDoor } from "./door";

/** Whether the path of a request can be read at all: `%ED%A0%80` and a lone `%` cannot. */
export function isDecodable(url: string | undefined): boolean {
  try {
    decodeURIComponent((url ?? "/").split("?")[0] ?? "/");
    return true;
  } catch {
    return false;
  }
}

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;
interface Refused {
  readonly status: number;
  readonly says: string;
}

const METHODS = ["GET", "HEAD", "POST"];

/** Why a request is refused before the framework sees it, or null. */
export function refusedAtOnce({ method = "GET", url }: Asked): Refused | null {
  if (!METHODS.includes(method)) return { status: 405, says: `Only ${METHODS.join(", ")} are answered here.\n` };
  if (!isDecodable(url))
    return { status: 400, says: "This address cannot be read. Check it, or go back and follow the link again.\n" };
  return null;
}

/** Whether the framework reads more of a request than its address: a body, its own headers, next-auth's parameters. */
export const carriesMore = ({ method, url, headers }: Asked): boolean =>
  method === "POST" || headers.rsc !== undefined || (url ?? "").startsWith("/api/auth/");

const UNREADABLE = "This request cannot be read, so nothing was done. Go back, reload the page and send it again.\n";

/** What the framework reads of a form at most: next.config.js, `bodySizeLimit`. A report or register is 5 MB at most in its own sentence. */
const MOST_BYTES = 9 * 1024 * 1024;
const TOO_LARGE =
  "What was sent is larger than 5 MB, so nothing was done. Go back and choose a smaller file, or paste a part of the text.\n";

/** What a page of before a new release sends, or one that was tampered with: it names an action that is not there. */
const OUTDATED =
  "This page is older than the register that answers it, so nothing was done. Go back: what you typed is still in the form. Copy it, reload the page, and send it again.\n";

/** Why nobody could read a request that is answered with this status. */
export function unreadable({ headers }: Pick<Asked, "headers">, status = 400): string {
  if (Number(headers["content-length"]) > MOST_BYTES) return TOO_LARGE;
  return status === 409 ? OUTDATED : UNREADABLE;
}

/** What the framework answers, before any code of ours, to what it cannot read: an error, or bare words of its own to a form. */
const isUnread = ({ method, headers }: Asked, status: number): boolean =>
  status === 500 || (method === "POST" && headers["next-action"] === undefined && (status === 400 || status === 409));

const HEADERS = {
  "Content-Type": "text/plain; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
} as const;

/** Says why, in place of whatever was to be said. */
function say(response: ServerResponse, { status, says }: Refused): void {
  for (const name of ["Content-Length", "Content-Encoding", "Transfer-Encoding"]) response.removeHeader(name);
  response.writeHead(status, status === 405 ? { ...HEADERS, Allow: METHODS.join(", ") } : HEADERS);
  response.end(says);
}

/** Told of each request that was refused because nobody could read it. */
type Heard = (request: { readonly method: string | undefined; readonly status: number }) => void;

/**
 * Answers requests that cannot be read with a sentence and 400 (409 where a page is out of date), where the framework
 * would answer 500 or bare words: an error before any code of ours was reached is the sender's. Called once, when the
 * server starts.
 */
export function refuseUnreadable(heard: Heard = () => {}): void {
  standAtTheDoor((request, response, goOn) => {
    const refused = refusedAtOnce(request);
    if (refused) {
      say(response, refused);
      return true;
    }
    if (!carriesMore(request)) return goOn();
    const state = { begun: false };
    let instead = 400;
    replaceAnswer(
      response,
      (status) => {
        if (state.begun || !isUnread(request, status)) return false;
        instead = status === 409 ? 409 : 400;
        return true;
      },
      () => {
        heard({ method: request.method, status: instead });
        say(response, { status: instead, says: unreadable(request, instead) });
      },
    );
    return answering.run(state, goOn);
  });
}
