import { Agent, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** What a server answered, and how long it took by the clock. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came over the wire, compressed where the server compresses. */
  readonly bytes: number;
  readonly body: Buffer;
  readonly firstByteMs: number;
  readonly totalMs: number;
}

export interface Asked {
  readonly cookie?: string;
  /** Fields of a form, sent as a browser without scripts sends them. */
  readonly form?: Readonly<Record<string, string>>;
  /** Lets the body go as it comes: for what is too long to keep. */
  readonly drop?: boolean;
}

/** Connections that are kept, as a browser keeps them. */
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
export const letGoOfConnections = () => agent.destroy();

const BOUNDARY = "----a-form-of-the-bench";

function encoded(form: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(form).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);
}

/** Asks for a page, or sends a form; does not follow where it leads. */
export function ask(url: string, { cookie, form, drop = false }: Asked = {}): Promise<Answer> {
  const sent = form && encoded(form);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      agent,
      method: sent ? "POST" : "GET",
      timeout: 120_000,
      headers: {
        "accept-encoding": "gzip, deflate, br",
        accept: "text/html,*/*",
        ...(cookie && { cookie }),
        ...(sent && {
          "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
          "content-length": sent.length,
          origin: new URL(url).origin,
        }),
      },
    });
    asking.on("response", (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      let firstByteMs = 0;
      answer.on("data", (chunk: Buffer) => {
        firstByteMs ||= performance.now() - begun;
        bytes += chunk.length;
        if (!drop) chunks.push(chunk);
      });
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          bytes,
          body: Buffer.concat(chunks),
          firstByteMs,
          totalMs: performance.now() - begun,
        }),
      );
    });
    asking.on("timeout", () => asking.destroy(new Error(`${url} did not answer within two minutes`)));
    asking.on("error", reject);
    asking.end(sent);
  });
}

/** The text of an answer, unpacked. */
export const textOf = ({ body, headers }: Answer): string =>
  unpacked(body, String(headers["content-encoding"])).toString("utf8");

function unpacked(body: Buffer, encoding: string): Buffer {
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === "gzip" ? gunzipSync(body) : body;
}

/** What a browser would send back of the cookies of an answer. */
export const cookiesOf = ({ headers }: Answer): string =>
  [headers["set-cookie"] ?? []]
    .flat()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** How many bytes of scripts a page has a browser load, compressed. */
export async function scriptBytes(origin: string, html: string): Promise<number> {
  const sources = new Set([...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source = ""]) => source));
  let bytes = 0;
  for (const source of sources) bytes += (await ask(new URL(source.replaceAll("&amp;", "&"), origin).href)).bytes;
  return bytes;
}
