import { Server } from "node:http";

/** Whether the path of a request can be read at all: `%ED%A0%80` and a lone `%` cannot. */
export function isDecodable(url: string | undefined): boolean {
  try {
    decodeURIComponent((url ?? "/").split("?")[0] ?? "/");
    return true;
  } catch {
    return false;
  }
}

const SENTENCE = "This address cannot be read. Check it, or go back and follow the link again.\n";

/**
 * Answers addresses that cannot be decoded before the framework does, which would answer 500 without our headers. Called
 * once, when the server starts.
 */
export function refuseUndecodable(): void {
  const emit = Server.prototype.emit as (this: Server, event: string | symbol, ...rest: unknown[]) => boolean;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    const [request, response] = rest as [{ url?: string }?, { writeHead?: unknown; end?: unknown }?];
    if (event !== "request" || isDecodable(request?.url)) return emit.call(this, event, ...rest);
    const answer = response as import("node:http").ServerResponse;
    answer.writeHead(400, {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    });
    answer.end(SENTENCE);
    return true;
  } as typeof Server.prototype.emit;
}
