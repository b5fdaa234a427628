import { type IncomingMessage, Server, type ServerResponse } from "node:http";

/** Lets a request go on to the framework. */
type GoOn = () => boolean;
type AtTheDoor = (request: IncomingMessage, response: ServerResponse, goOn: GoOn) => boolean;

/**
 * Stands before every request of this process, from now on, ahead of whoever stood there before. The framework offers no
 * such place: its own begins after the request was read.
 */
export function standAtTheDoor(meet: AtTheDoor): void {
  const emit = Server.prototype.emit as (this: Server, event: string | symbol, ...rest: unknown[]) => boolean;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    const goOn = () => emit.call(this, event, ...rest);
    if (event !== "request") return goOn();
    const [request, response] = rest as [IncomingMessage, ServerResponse];
    return meet(request, response, goOn);
  } as typeof Server.prototype.emit;
}

type Loose = (this: ServerResponse, ...rest: unknown[]) => unknown;
type Sending = "writeHead" | "flushHeaders" | "write" | "end";

/**
 * Holds an answer back and sends another in its place: nothing of an answer goes out before its status is known; from then
 * on all of it is held back, or none.
 *
 * @param isToReplace told the status, before anything is sent
 * @param instead sends the other answer; the response then sends as usual. When it fails, the connection is closed.
 */
export function replaceAnswer(
  response: ServerResponse,
  isToReplace: (status: number) => boolean,
  instead: () => void | Promise<void>,
): void {
  const { writeHead, flushHeaders, write, end } = response;
  const usual = { writeHead, flushHeaders, write, end } as unknown as Record<Sending, Loose>;
  let held = false;
  const isHeld = (status = response.statusCode) => {
    if (response.headersSent) return false;
    held ||= isToReplace(status);
    return held;
  };
  const replaced: Record<Sending, Loose> = {
    writeHead: (status, ...rest) => {
      if (!isHeld(Number(status))) return usual.writeHead.call(response, status, ...rest);
      response.statusCode = Number(status);
      return response;
    },
    flushHeaders: () => isHeld() || usual.flushHeaders.call(response),
    write: (...rest) => isHeld() || usual.write.apply(response, rest),
    end: (...rest) => {
      if (!isHeld()) return usual.end.apply(response, rest);
      Object.assign(response, usual);
      void (async () => instead())().catch(() => response.destroy());
      return response;
    },
  };
  Object.assign(response, replaced);
}
