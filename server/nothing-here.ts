import { randomBytes } from "node:crypto";
import { get, type IncomingMessage } from "node:http";
import { NOTHING_HERE } from "@/lib/web/headers";
import type { Answer } from "./answer";

/** Says that it is this process that asks for the page; what anybody else sends under its name is taken away. */
export const OUR_QUESTION = randomBytes(24).toString("base64url");

/** What belongs to a body that is not sent on, or to one connection only. */
const OF_THE_BODY = ["content-length", "content-type", "transfer-encoding", "expect", "connection"];
const OF_THE_WAY = ["connection", "keep-alive", "transfer-encoding", "content-length"];

/** Asks this very server for the page that says there is nothing here, as whoever asked, at the address they asked for. */
function askForPage({ url, headers, socket }: IncomingMessage): Promise<IncomingMessage> {
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_BODY.includes(name));
  const from = { host: socket.localAddress, port: socket.localPort, path: url };
  return new Promise((resolve, reject) => {
    get({ ...from, headers: { ...Object.fromEntries(kept), [NOTHING_HERE]: OUR_QUESTION } }, resolve).on(
      "error",
      reject,
    );
  });
}

/** A browser that goes somewhere says that it reads pages; a program says nothing of the kind, and is answered in a sentence. */
const readsPages = ({ headers }: IncomingMessage): boolean => headers.accept?.includes("text/html") === true;

/**
 * The framework sends a page that calls `notFound()` without its words: scripts put them there. Whoever has none would
 * see a blank page, so what is sent instead is `app/(signed-in)/nothing-here`, made like any other page; a sentence for a
 * program, or when even that cannot be made.
 */
export async function sendNothingHere(request: IncomingMessage, answer: Answer): Promise<void> {
  const page = readsPages(request) ? await askForPage(request).catch(() => null) : null;
  if (page?.statusCode !== 200) {
    page?.resume();
    answer.sendInstead(
      404,
      { "Content-Type": "text/plain; charset=utf-8" },
      "There is nothing here that you can see.\n",
    );
    return;
  }
  const parts: Buffer[] = [];
  for await (const part of page) parts.push(part);
  const headers = Object.entries(page.headers).filter(([name]) => !OF_THE_WAY.includes(name));
  answer.sendInstead(404, Object.fromEntries(headers), Buffer.concat(parts));
}
