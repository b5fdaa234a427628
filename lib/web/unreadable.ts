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

/** Why nobody could read a request. */
export const unreadable = ({ headers }: Pick<Asked, "headers">): string =>
  Number(headers["content-length"]) > MOST_BYTES ? TOO_LARGE : UNREADABLE;

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

/**
 * Answers requests that cannot be read with a sentence and 400, where the framework would answer 500: an error before any
 * code of ours was reached is the sender's. Called once, when the server starts.
 */
export function refuseUnreadable(): void {
  standAtTheDoor((request, response, goOn) => {
    const refused = refusedAtOnce(request);
    if (refused) {
      say(response, refused);
      return true;
    }
    if (!carriesMore(request)) return goOn();
    const state = { begun: false };
    replaceAnswer(
      response,
      (status) => status === 500 && !state.begun,
      () => say(response, { status: 400, says: unreadable(request) }),
    );
    return answering.run(state, goOn);
  });
}
