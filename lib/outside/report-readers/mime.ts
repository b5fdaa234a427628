import { decodeText } from "./text-encoding";

/** How deep the parts of a message may stand in each other, and how many are looked at. */
const DEEPEST = 6;
const MOST_PARTS = 500;

/** The words of a message or a saved page: a page or plain text, and what the message is about. */
export interface MessageBody {
  readonly kind: "html" | "text";
  readonly words: string;
  readonly subject: string | null;
  /** The names of the files that are attached, which are not read. */
  readonly attached: readonly string[];
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Whether a file begins as mail and saved pages do: with headers, of which one says how the rest is written. */
export function isMessage(head: string): boolean {
  const { headers } = partOf(head);
  return headers.has("mime-version") || (headers.has("message-id") && headers.has("from"));
}

/**
 * The page or text that a mail message (.eml) or a saved page (.mhtml) holds: the first page in it, else its first text.
 * Files that are attached are left alone. Null where it holds neither.
 */
export function bodyOfMessage(bytes: Uint8Array): MessageBody | null {
  const message = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"));
  const parts = leavesOf(message, DEEPEST, { left: MOST_PARTS });
  const said = message.headers.get("subject");
  // A browser's page has a title of its own.
  const saved = parts.some(({ headers }) => headers.has("content-location"));
  const subject = said === undefined || saved ? null : withoutEncodedWords(said);
  const attached = saved ? [] : parts.filter((part) => !isBody(part)).map(nameOf);
  for (const kind of ["html", "plain"] as const) {
    const part = parts.find((each) => isBody(each) && typeOf(each).startsWith(`text/${kind}`));
    if (part)
      return { kind: kind === "html" ? "html" : "text", words: wordsOf(part, kind === "html"), subject, attached };
  }
  return null;
}

/** Headers, and what stands below their first empty line. */
function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const headers = new Map<string, string>();
  let last = "";
  for (const line of text.slice(0, end?.index ?? text.length).split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line) && last !== "") headers.set(last, `${headers.get(last) ?? ""} ${line.trim()}`);
    else if (colon > 0 && !/\s/.test(line.slice(0, colon))) {
      last = line.slice(0, colon).toLowerCase();
      if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
    } else if (line.trim() !== "") return { headers: new Map(), body: text };
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : "" };
}

const typeOf = ({ headers }: Part): string => (headers.get("content-type") ?? "text/plain").toLowerCase();
const isBody = ({ headers }: Part): boolean => !/^attachment/i.test(headers.get("content-disposition") ?? "");

/** What a header says behind its first word: `boundary="x"`. */
function parameter(header: string, name: string): string | null {
  const at = header.toLowerCase().indexOf(`${name}=`);
  if (at < 0) return null;
  const value = header.slice(at + name.length + 1);
  return value.startsWith('"') ? value.slice(1).split('"')[0] || null : value.split(/[;\s]/)[0] || null;
}

/** What an attached file is called. */
const nameOf = ({ headers }: Part): string =>
  withoutEncodedWords(
    parameter(headers.get("content-disposition") ?? "", "filename") ??
      parameter(headers.get("content-type") ?? "", "name") ??
      "a file",
  );

/** The parts of a message that hold no others. */
function leavesOf(part: Part, depth: number, budget: { left: number }): Part[] {
  const boundary = typeOf(part).startsWith("multipart/")
    ? parameter(part.headers.get("content-type") ?? "", "boundary")
    : null;
  if (boundary === null) return [part];
  if (depth === 0) return [];
  const leaves: Part[] = [];
  const sign = `--${boundary}`;
  let open: string[] | null = null;
  const end = () => {
    if (open !== null && budget.left > 0) {
      budget.left -= 1;
      leaves.push(...leavesOf(partOf(open.join("\n")), depth - 1, budget));
    }
    open = null;
  };
  for (const line of part.body.split("\n")) {
    const bare = line.startsWith(sign) ? line.trimEnd() : "";
    if (bare === sign || bare === `${sign}--`) {
      end();
      // Behind the last one nothing counts.
      if (bare !== sign) break;
      open = [];
    } else if (open !== null) (open as string[]).push(line);
  }
  end();
  return leaves;
}

function wordsOf(part: Part, html: boolean): string {
  const bytes = decoded(part.body, (part.headers.get("content-transfer-encoding") ?? "").toLowerCase());
  const charset = parameter(part.headers.get("content-type") ?? "", "charset");
  return decodeText(bytes, charset === null ? { html } : { charset });
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  return encoding === "quoted-printable" ? unquoted(body) : Buffer.from(body, "latin1");
}

/** "=E2=80=99" as its bytes; a line that ends with "=" goes on in the next. */
const unquoted = (text: string): Uint8Array =>
  Buffer.from(
    text
      .replace(/=[ \t]{0,100}\r?\n/g, "")
      .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  );

/** A header's words that are not of ASCII: "=?utf-8?Q?The_force=E2=80=99s_plan?=". */
const withoutEncodedWords = (text: string): string =>
  text
    .replace(/\?=\s{1,10}=\?/g, "?==?")
    .replace(/=\?([\w-]{2,30})\?([BQ])\?([^?\s]{0,500})\?=/gi, (_, charset: string, how: string, words: string) =>
      decodeText(how.toUpperCase() === "B" ? Buffer.from(words, "base64") : unquoted(words.replaceAll("_", " ")), {
        charset,
      }),
    )
    .trim();
