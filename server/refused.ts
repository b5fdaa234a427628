import type { IncomingMessage } from "node:http";
import { MOST_AT_ONCE } from "@/lib/domain/evidence/lists";
import { isForeignWrite } from "@/lib/web/headers";
import { isRouterState } from "./router-state";

export type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

/** An answer in place of everything else: nothing was done. */
export interface Refused {
  readonly status: number;
  readonly says: string;
}

export const METHODS = ["GET", "HEAD", "POST"];

/** What is read of a request at most. A report or register is 5 MB at most in its own sentence. */
export const MOST_BYTES = 9 * 1024 * 1024;

export const TOO_LARGE: Refused = {
  status: 413,
  says: "What was sent is larger than 5 MB, so nothing was done. Go back and choose a smaller file, or paste a part of the text.\n",
};

/** Files of evidence are not read here but by their route, as they come; each is at most 25 MB in its own sentence. */
export const MOST_STREAMED = MOST_AT_ONCE + 1024 * 1024;

export const TOO_MUCH_AT_ONCE: Refused = {
  status: 413,
  says: "What was sent is more than 100 MB at once, so nothing was done. Go back and send fewer files; each may have up to 25 MB.\n",
};

/** Whether the body of this request is read by its route, piece by piece, and never held whole. */
export const isStreamed = ({ method, url = "/", headers }: Asked): boolean =>
  method === "POST" && /^\/evidence\/[^/?]+\/files$/.test(url) && headers["next-action"] === undefined;

export const UNREADABLE: Refused = {
  status: 400,
  says: "This request cannot be read, so nothing was done. Go back, reload the page and send it again.\n",
};

/** What a page of before a new release sends, or one that was tampered with: it names an action that is not there. */
export const OUTDATED: Refused = {
  status: 409,
  says: "This page is older than the register that answers it, so nothing was done. Go back: what you typed is still in the form. Copy it, reload the page, and send it again.\n",
};

const FOREIGN: Refused = {
  status: 403,
  says: "This request came from another website, so it was refused. Nothing was changed.\n",
};

/** Whether the path of a request can be read at all: `%ED%A0%80` and a lone `%` cannot. */
export function isDecodable(url = "/"): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "/");
    return url.startsWith("/");
  } catch {
    return false;
  }
}

/** Why a request is refused before its body is read, or null. `publicAddresses` are where people reach us. */
export function refusedAtOnce(
  { method = "GET", url, headers }: Asked,
  publicAddresses: readonly string[],
): Refused | null {
  if (!METHODS.includes(method)) return { status: 405, says: `Only ${METHODS.join(", ")} are answered here.\n` };
  if (!isDecodable(url))
    return { status: 400, says: "This address cannot be read. Check it, or go back and follow the link again.\n" };
  const get = (name: string) => {
    const value = headers[name];
    return value === undefined ? null : String(value);
  };
  if (isForeignWrite({ method, headers: { get } }, publicAddresses)) return FOREIGN;
  const tree = headers["next-router-state-tree"];
  return tree === undefined || isRouterState(tree) ? null : UNREADABLE;
}
