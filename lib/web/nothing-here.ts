import { get, type IncomingMessage, type ServerResponse } from "node:http";
import { replaceAnswer, standAtTheDoor } from "./door";
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

const isPage = (response: ServerResponse) =>
  String(response.getHeader("Content-Type") ?? "text/html").startsWith("text/html");

/** Sends the page that a browser can show without scripts; a sentence when even that cannot be made. */
async function sendNothingHere(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await askForPage(request).catch(() => null);
  for (const name of response.getHeaderNames()) if (page || name.startsWith("content-")) response.removeHeader(name);
  if (!page) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("There is nothing here that you can see.\n");
    return;
  }
  const headers = Object.entries(page.headers).filter(([name]) => !OF_THE_WAY.includes(name));
  response.writeHead(404, Object.fromEntries(headers));
  for await (const part of page) response.write(part);
  response.end();
}

/**
 * The framework sends a page that calls `notFound()` without its words: scripts put them there. Whoever has none would
 * see a blank page, so what is sent instead is `app/(signed-in)/nothing-here`, made like any other page. Called once,
 * when the server starts.
 */
export function showNothingHere(): void {
  standAtTheDoor((request, response, goOn) => {
    if (isForReading(request))
      replaceAnswer(
        response,
        (status) => status === 404 && isPage(response),
        () => sendNothingHere(request, response),
      );
    return goOn();
  });
}
