import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Limited, limitedAs } from "@/lib/domain/limits/limits";
import { isPublicAddress } from "@/lib/public-register/address";
import type { PublicAnswer, PublicQuestion } from "@/lib/public-register/answer";
import { type Answering, answering } from "@/lib/web/answering";
import { contentSecurityPolicy, FILE_POLICY, NOTHING_HERE, securityHeaders } from "@/lib/web/headers";
import { addressOf } from "./address";
import { type Answer, isPage, type Verdict } from "./answer";
import { FAILURE_POLICY, failurePage, tooMuchLine, tooMuchPage } from "./failure-page";
import { OUR_QUESTION, sendNothingHere } from "./nothing-here";
import { readBody, withBody } from "./read-request";
import {
  isStreamed,
  METHODS,
  MOST_BYTES,
  MOST_STREAMED,
  OUTDATED,
  type Refused,
  refusedAtOnce,
  TOO_LARGE,
  TOO_MUCH_AT_ONCE,
  UNREADABLE,
} from "./refused";
import { isReadable } from "./sent-form";

type Handle = (request: IncomingMessage, answer: Answer) => Promise<void>;

/** One line of the log: numbers, names of ours, no words. */
type Write = (level: "warn" | "error", facts: Readonly<Record<string, unknown>>, says: string) => void;

export interface Gate {
  /** The framework, which answers what is let through. */
  readonly handle: Handle;
  readonly write: Write;
  /** Counts an answer once it was sent; not there where nothing is counted. */
  readonly count?: ((method: string, status: number, seconds: number) => void) | undefined;
  /** What the public reads, answered without the framework. */
  readonly answerPublic: (question: PublicQuestion) => Promise<PublicAnswer>;
  /** Counts a page that nobody has to be signed in for by the address that asks: 0, or after how many seconds it may ask again. */
  readonly countPublic: (address: string | null) => Promise<number>;
  /** The address people use, without a path. */
  readonly publicAddress: string;
  /** Others that they use too. */
  readonly otherAddresses: readonly string[];
  /** How many proxies in front say whom they answer, each by adding to X-Forwarded-For. */
  readonly proxies: number;
  readonly development: boolean;
  /** Where a form may lead besides this server: the origin of single sign-on. */
  readonly leadsTo?: string | undefined;
}

/** What a page of ours says of itself to the framework; nobody else may. */
const OURS_ALONE = ["content-security-policy", "content-security-policy-report-only", "x-request-id", "x-nonce"];

/** How long a browser or load balancer waits before it asks again, in seconds. */
const RETRY_AFTER = "10";

/** What failed before the framework could say more of it. */
const failureOf = (error: unknown): Answering["failures"][number] => ({
  name: error instanceof Error ? error.name : "unknown",
  code: undefined,
  digest: undefined,
  at: [],
  route: undefined,
  away: false,
});

/** Counts an answer when it is over. A method that nobody answers has no name of its own: anybody can make one up. */
function countOnce({ method = "" }: IncomingMessage, answer: Answer, count: NonNullable<Gate["count"]>): void {
  const begun = performance.now();
  const known = METHODS.includes(method) ? method : "other";
  answer.once("close", () => count(known, answer.statusCode, (performance.now() - begun) / 1_000));
}

/** A number that people can read out: ten signs without those that look alike. */
function newNumber(): string {
  const signs = "23456789abcdefghjkmnpqrstuvwxyz";
  const text = [...randomBytes(10)].map((byte) => signs[byte % signs.length]).join("");
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/**
 * Whether a person will look at the answer: not what scripts ask the framework for, nor what is built, nor an address for
 * programs, nor our own question for the page below.
 */
export const isForReading = ({
  method,
  url = "/",
  headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">): boolean =>
  (method === "GET" || method === "POST") &&
  headers.rsc === undefined &&
  headers["next-action"] === undefined &&
  headers[NOTHING_HERE] === undefined &&
  !/^\/(_next|api)\//.test(url);

/** Public pages are made without the framework's scripts, so that they can be cached: none may run there; built files run none. */
const runsScripts = (url = "/") => !/^\/(public|_next)(\/|$|\?)/.test(url);

/**
 * What stands before every page, route and file. In this order: a number and the security headers for every answer
 * whatever it is; what is refused for its method, address or origin; the body, read whole, and refused where nobody could read
 * it (but for files of evidence, which their route reads as they come); then the framework. Whatever fails from there on is our fault: it leaves one line in the log, and a page with its number.
 */
export function gate({
  handle,
  write,
  count,
  answerPublic,
  countPublic,
  publicAddress,
  otherAddresses,
  proxies,
  development,
  leadsTo,
}: Gate) {
  const shared = securityHeaders({ https: publicAddress.startsWith("https:") });

  /** The headers of every answer. The framework reads the nonce from the policy in the request and puts it on its scripts. */
  function dress(request: IncomingMessage, answer: Answer, number: string): void {
    for (const name of OURS_ALONE) delete request.headers[name];
    if (request.headers[NOTHING_HERE] !== OUR_QUESTION) delete request.headers[NOTHING_HERE];
    const nonce = runsScripts(request.url) ? randomBytes(16).toString("base64") : null;
    const policy = contentSecurityPolicy({ nonce, development, leadsTo });
    request.headers["content-security-policy"] = policy;
    request.headers["x-request-id"] = number;
    const headers = { "X-Request-Id": number, ...shared, "Content-Security-Policy": policy };
    for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
    // A proxy in front may have changed the host. Where the writer comes from was judged already, by the public address.
    const { origin } = request.headers;
    if (request.method === "POST" && origin && URL.canParse(origin))
      request.headers["x-forwarded-host"] = new URL(origin).host;
  }

  function refuse(request: IncomingMessage, answer: Answer, { status, says }: Refused, number: string): void {
    if (status !== 405 && status !== 403)
      write("warn", { request: number, method: request.method, status }, "A request that cannot be read was refused");
    if (status === 405) answer.setHeader("Allow", METHODS.join(", "));
    answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    answer.sendInstead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" }, says);
  }

  /** Says that this is too much of late, and after how long it is not. */
  function slow(request: IncomingMessage, answer: Answer, { number }: Answering, of: Limited, seconds: number): void {
    write("warn", { request: number, of }, "A request was slowed: there were too many of late");
    const reads = isForReading(request) && request.headers.accept?.includes("text/html");
    if (answer.hasHeader("Location")) answer.removeHeader("Location");
    answer.setHeader("Content-Security-Policy", FAILURE_POLICY);
    const type = `text/${reads ? "html" : "plain"}; charset=utf-8`;
    const headers = { "Content-Type": type, "Cache-Control": "no-store", "Retry-After": String(seconds) };
    answer.sendInstead(429, headers, reads ? tooMuchPage(of, seconds, number) : tooMuchLine(of, seconds));
  }

  /** What becomes of the framework's answer. */
  function judge(request: IncomingMessage, answer: Answer, state: Answering, status: number): Verdict {
    const { number } = state;
    if (answer.hasHeader("Content-Disposition")) answer.setHeader("Content-Security-Policy", FILE_POLICY);
    const { slowed, retryAfter } = state;
    if (slowed && retryAfter !== undefined) return { instead: () => slow(request, answer, state, slowed, retryAfter) };
    if (state.retryAfter !== undefined && status < 500) {
      answer.setHeader("Retry-After", String(state.retryAfter));
      return { status: 429 };
    }
    if (state.busy && status < 300) {
      answer.setHeader("Retry-After", RETRY_AFTER);
      return { status: 503 };
    }
    const forReading = isForReading(request);
    if (status === 404 && forReading && isPage(answer)) return { instead: () => sendNothingHere(request, answer) };
    // Its bare words for a form whose action is not there; scripts know them and say so themselves.
    if (answer.hasHeader("x-nextjs-action-not-found") && request.headers["next-action"] === undefined)
      return { instead: () => refuse(request, answer, status === 409 ? OUTDATED : UNREADABLE, number) };
    if (status < 500) return {};
    const away = status === 503 || (state.failures.length > 0 && state.failures.every((failure) => failure.away));
    const said = away ? 503 : status;
    if (away) answer.setHeader("Retry-After", RETRY_AFTER);
    if (!forReading) return { status: said };
    return {
      instead: () => {
        answer.setHeader("Content-Security-Policy", FAILURE_POLICY);
        const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
        answer.sendInstead(said, headers, failurePage(away ? "away" : "failed", number));
      },
    };
  }

  /** The one line of a request that failed on our side, once it was answered. */
  function writeDown({ method }: IncomingMessage, answer: Answer, { number, failures }: Answering): void {
    const { statusCode: status } = answer;
    if (status < 500 && failures.length === 0) return;
    const [failure, ...others] = failures;
    const facts = { request: number, method, status, ...(failure && { failure }), others: others.length };
    write(status === 503 ? "warn" : "error", facts, "A request failed on our side");
  }

  async function answerTo(request: IncomingMessage, answer: Answer, state: Answering): Promise<void> {
    const { number } = state;
    dress(request, answer, number);
    const refused = refusedAtOnce(request, [publicAddress, ...otherAddresses]);
    if (state.limited === "public" && refused === null) {
      const seconds = await countPublic(state.address).catch((error: unknown) => sayAway(answer, state, error));
      if (seconds === null) return;
      if (seconds > 0) return slow(request, answer, state, "public", seconds);
    }
    if (isPublicAddress(request.url) && (refused === null || refused.status === 405 || refused.status === 403))
      return sendPublic(request, answer, state);
    if (refused) return refuse(request, answer, refused, number);
    let read = request;
    if (isStreamed(request)) {
      if (Number(request.headers["content-length"]) > MOST_STREAMED)
        return refuse(request, answer, TOO_MUCH_AT_ONCE, number);
    } else if (request.method === "POST") {
      const body = await readBody(request, MOST_BYTES);
      if (!body) return refuse(request, answer, TOO_LARGE, number);
      const { "content-type": type = "", "next-action": action } = request.headers;
      if (!(await isReadable(type, body, action !== undefined))) return refuse(request, answer, UNREADABLE, number);
      read = withBody(request, body);
    }
    answer.judge = (status) => judge(request, answer, state, status);
    await handle(read, answer);
  }

  /** The public register: the same for everybody, with a policy under which no script runs. */
  async function sendPublic(request: IncomingMessage, answer: Answer, state: Answering): Promise<void> {
    const { method = "GET", url = "/", headers: asked } = request;
    // Nothing of what is sent is read: the connection goes with it.
    if (method !== "GET" && method !== "HEAD") answer.setHeader("Connection", "close");
    try {
      const { status, headers, body } = await answerPublic({
        method,
        url,
        accepts: String(asked["accept-encoding"] ?? ""),
        ifNoneMatch: asked["if-none-match"],
      });
      answer.writeHead(status, status === 304 ? headers : { ...headers, "Content-Length": Buffer.byteLength(body) });
      answer.end(method === "HEAD" || status === 304 ? undefined : body);
    } catch (error) {
      sayAway(answer, state, error);
    }
  }

  /** What everybody may read cannot be made, or counted, now. */
  function sayAway(answer: Answer, state: Answering, error: unknown): null {
    state.failures.push(failureOf(error));
    answer.setHeader("Content-Security-Policy", FAILURE_POLICY);
    answer.setHeader("Retry-After", RETRY_AFTER);
    const kind = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
    answer.sendInstead(503, kind, failurePage("away", state.number));
    return null;
  }

  return async (request: IncomingMessage, answer: Answer): Promise<void> => {
    const state: Answering = {
      number: newNumber(),
      address: addressOf(request, proxies),
      browser: request.headers["user-agent"] ?? null,
      failures: [],
      limited: limitedAs(request.method, request.url),
    };
    answer.once("close", () => writeDown(request, answer, state));
    if (count) countOnce(request, answer, count);
    try {
      await answering.run(state, () => answerTo(request, answer, state));
    } catch (error) {
      // The connection was cut while it was read, or the framework itself gave up.
      if (request.destroyed && !answer.headersSent) return;
      state.failures.push(failureOf(error));
      if (answer.headersSent) answer.destroy();
      else {
        answer.statusCode = 500;
        answer.end();
      }
    }
  };
}
