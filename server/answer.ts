import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";

/** What becomes of an answer once its status is known. */
export interface Verdict {
  /** The status to send in its place; the body stays. */
  readonly status?: number;
  /** Sends another answer by `sendInstead`; everything of the first one is held back. */
  readonly instead?: () => void | Promise<void>;
}

/**
 * An answer that a framework writes and that may be exchanged for another: nothing of it goes out before its status is
 * known; from then on all of it is held back, or none. `http.createServer` makes these in place of its own.
 */
export class Answer<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  /** What the compression gives the framework, to send at once what was written so far. */
  flush?: () => void;

  /** Asked once, with the status, before anything is sent. */
  judge: (status: number) => Verdict = () => ({});
  #verdict: Verdict | null = null;

  #isHeld(status: number): boolean {
    if (this.headersSent) return false;
    this.#verdict ??= this.judge(status);
    return this.#verdict.instead !== undefined;
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    // Headers that are given only here are to be seen by whoever judges.
    const given = rest.at(-1);
    if (!this.headersSent && typeof given === "object" && given !== null && !Array.isArray(given)) {
      for (const [name, value] of Object.entries(given)) this.setHeader(name, value);
      rest.pop();
    }
    if (this.#isHeld(status)) {
      this.statusCode = status;
      return this;
    }
    return super.writeHead(this.#verdict?.status ?? status, ...(rest as []));
  }

  override flushHeaders(): void {
    if (!this.#isHeld(this.statusCode)) super.flushHeaders();
  }

  override write(...rest: unknown[]): boolean {
    return this.#isHeld(this.statusCode) || super.write(...(rest as [string]));
  }

  override end(...rest: unknown[]): this {
    if (!this.#isHeld(this.statusCode)) return super.end(...(rest as []));
    const instead = this.#verdict?.instead;
    // Asked no more: what comes now is the other answer.
    this.#verdict = {};
    void (async () => instead?.())().catch(() => this.destroy());
    return this;
  }

  /**
   * The other answer, past whatever the framework put around the first one (its compression, say). Headers stay, but for those
   * that told of the first body.
   */
  sendInstead(status: number, headers: OutgoingHttpHeaders, body: string | Uint8Array): void {
    this.#verdict = {};
    // One that is not there is left alone: its removal alone would make Node close the connection.
    for (const name of ["Content-Encoding", "Transfer-Encoding", "ETag", "Link"])
      if (this.hasHeader(name)) this.removeHeader(name);
    super.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) });
    super.end(body);
  }
}

/** Whether an answer is a page, as far as is known yet. */
export const isPage = (answer: Answer): boolean =>
  String(answer.getHeader("Content-Type") ?? "text/html").startsWith("text/html");
