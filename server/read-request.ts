import { IncomingMessage } from "node:http";

/**
 * The whole body of a request, or null as soon as it is longer than `most` bytes, whatever length it declared. The rest of
 * one that is too long is read to nowhere, so that its sender gets to the answer. Rejects when the connection is cut.
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"]) > most) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = [];
    let length = 0;
    request.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= most) parts.push(part);
      else {
        parts = [];
        resolve(null);
      }
    });
    request.on("end", () => resolve(Buffer.concat(parts)));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The connection was cut")));
  });
}

/** A request whose body was read, as one that still has it: what comes after reads it anew. */
export function withBody(read: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(read.socket);
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, headers, rawHeaders } = read;
  Object.assign(again, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, headers, rawHeaders });
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}
