import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { answering } from "./begun";

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

type Loose = (this: ServerResponse, ...rest: unknown[]) => unknown;

/** An error before any code of ours was reached is the sender's: a body or a header that cannot be read. */
function answerUnreadable(says: string, response: ServerResponse, begun: () => boolean): void {
  const { writeHead, write, end } = response;
  /** Until something was sent, what the framework says of such an error is left out, and the sentence said in its place. */
  const isToReplace = (status = response.statusCode) => !response.headersSent && status === 500 && !begun();
  const replaced: Record<"writeHead" | "write" | "end", Loose> = {
    writeHead: (status, ...rest) => {
      if (!isToReplace(Number(status))) return (writeHead as Loose).call(response, status, ...rest);
      response.statusCode = 500;
      return response;
    },
    write: (...rest) => isToReplace() || (write as Loose).apply(response, rest),
    end: (...rest) => {
      if (!isToReplace()) return (end as Loose).apply(response, rest);
      for (const name of ["Content-Length", "Content-Encoding", "Transfer-Encoding"]) response.removeHeader(name);
      response.statusCode = 400;
      response.setHeader("Content-Type", "text/plain; charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      return (end as Loose).call(response, says);
    },
  };
  Object.assign(response, replaced);
}

const HEADERS = {
  "Content-Type": "text/plain; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
} as const;

/**
 * Answers requests that cannot be read with a sentence and 400, where the framework would answer 500. Called once, when
 * the server starts.
 */
export function refuseUnreadable(): void {
  const emit = Server.prototype.emit as (this: Server, event: string | symbol, ...rest: unknown[]) => boolean;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    if (event !== "request") return emit.call(this, event, ...rest);
    const [request, response] = rest as [IncomingMessage, ServerResponse];
    const refused = refusedAtOnce(request);
    if (refused) {
      response.writeHead(refused.status, refused.status === 405 ? { ...HEADERS, Allow: METHODS.join(", ") } : HEADERS);
      response.end(refused.says);
      return true;
    }
    if (!carriesMore(request)) return emit.call(this, event, ...rest);
    const state = { begun: false };
    answerUnreadable(unreadable(request), response, () => state.begun);
    return answering.run(state, () => emit.call(this, event, ...rest));
  } as typeof Server.prototype.emit;
}
