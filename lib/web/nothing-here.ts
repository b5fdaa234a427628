import { get, type IncomingMessage, Server, type ServerResponse } from "node:http";
import { NOTHING_HERE } from "./headers";

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

/**
 * Whether a person will look at the answer: not what scripts ask the framework for, nor what is built, nor an address for
 * programs, nor our own question for the page below.
 */
export const isForReading = ({ method, url = "/", headers }: Asked): boolean =>
  (method === "GET" || method === "POST") &&
  headers.rsc === undefined &&
  headers["next-action"] === undefined &&
  headers[NOTHING_HERE] === undefined &&
  !/^\/(_next|api)\//.test(url);

/** What belongs to a body that is not sent on, or to one connection only. */
const OF_THE_BODY = ["content-length", "content-type", "transfer-encoding", "expect", "connection"];
const OF_THE_WAY = ["connection", "keep-alive", "transfer-encoding", "x-middleware-rewrite"];

/** Asks this very server for the page that says there is nothing here, as whoever asked, at the address they asked for. */
function askForPage({ url, headers, socket }: IncomingMessage): Promise<IncomingMessage> {
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_BODY.includes(name));
  const from = { host: socket.localAddress, port: socket.localPort, path: url };
  return new Promise((resolve, reject) => {
    get({ ...from, headers: { ...Object.fromEntries(kept), [NOTHING_HERE]: "1" } }, resolve).on("error", reject);
  });
}

type Loose = (this: ServerResponse, ...rest: unknown[]) => unknown;

/** Holds back a page that was not found, and sends the one that a browser can show without scripts in its place. */
function replaceNotFound(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end, flushHeaders } = response;
  let held = false;
  let sending = false;
  /** Nothing of an answer is sent before its status is known; from then on all of it is held back, or none. */
  const isHeld = (status = response.statusCode) => {
    if (sending || response.headersSent) return false;
    const type = String(response.getHeader("Content-Type") ?? "text/html");
    held ||= status === 404 && type.startsWith("text/html");
    return held;
  };
  const send = async () => {
    const page = await askForPage(request).catch(() => null);
    sending = true;
    for (const name of response.getHeaderNames()) if (page || name.startsWith("content-")) response.removeHeader(name);
    if (!page) {
      writeHead.call(response, 404, { "Content-Type": "text/plain; charset=utf-8" });
      (end as Loose).call(response, "There is nothing here that you can see.\n");
      return;
    }
    const headers = Object.entries(page.headers).filter(([name]) => !OF_THE_WAY.includes(name));
    writeHead.call(response, 404, Object.fromEntries(headers));
    for await (const part of page) (write as Loose).call(response, part);
    (end as Loose).call(response);
  };
  const replaced: Record<"writeHead" | "write" | "end" | "flushHeaders", Loose> = {
    writeHead: (status, ...rest) => {
      if (!isHeld(Number(status))) return (writeHead as Loose).call(response, status, ...rest);
      response.statusCode = 404;
      return response;
    },
    flushHeaders: () => isHeld() || flushHeaders.call(response),
    write: (...rest) => isHeld() || (write as Loose).apply(response, rest),
    end: (...rest) => {
      if (!isHeld()) return (end as Loose).apply(response, rest);
      void send().catch(() => response.destroy());
      return response;
    },
  };
  Object.assign(response, replaced);
}

/**
 * The framework sends a page that calls `notFound()` without its words: scripts put them there. Whoever has none would
 * see a blank page, so what is sent instead is `app/(signed-in)/nothing-here`, made like any other page. Called once,
 * when the server starts.
 */
export function showNothingHere(): void {
  const emit = Server.prototype.emit as (this: Server, event: string | symbol, ...rest: unknown[]) => boolean;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    if (event === "request") {
      const [request, response] = rest as [IncomingMessage, ServerResponse];
      if (isForReading(request)) replaceNotFound(request, response);
    }
    return emit.call(this, event, ...rest);
  } as typeof Server.prototype.emit;
}
