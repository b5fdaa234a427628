import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

const OF_THIS_MACHINE = /^(127\.|::1$)/;

/** An IPv4 address as a socket for both kinds gives it, without what says so. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

/**
 * Where a request comes from. With proxies in front it is what the first of them saw, which each has handed on in
 * X-Forwarded-For; what stands further left anybody can have written. Null where a program on this machine asks and nobody said that
 * it is a proxy: everybody would be one.
 */
export function addressOf(
  {
    headers,
    socket,
  }: Pick<IncomingMessage, "headers"> & { readonly socket: { readonly remoteAddress?: string | undefined } },
  proxies: number,
): string | null {
  const peer = plain(socket.remoteAddress ?? "");
  const told = String(headers["x-forwarded-for"] ?? "").split(",");
  const seen = proxies > 0 ? plain((told.at(-proxies) ?? "").trim()) : "";
  if (isIP(seen)) return seen;
  return peer === "" || OF_THIS_MACHINE.test(peer) ? null : peer;
}
