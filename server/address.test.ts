import { expect, it } from "vitest";
import { addressOf } from "./address";

const from = (remoteAddress: string | undefined, forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  socket: { remoteAddress },
});

it.each([
  ["whoever asks", from("203.0.113.7"), 0, "203.0.113.7"],
  ["an IPv4 address as a socket for both kinds gives it", from("::ffff:203.0.113.7"), 0, "203.0.113.7"],
  ["an IPv6 address", from("2001:db8::7"), 0, "2001:db8::7"],
  ["not what somebody without a proxy writes", from("203.0.113.7", "198.51.100.1"), 0, "203.0.113.7"],
  ["nobody, where this machine asks and no proxy is named", from("127.0.0.1", "198.51.100.1"), 0, null],
  ["nobody, where the connection is gone", from(undefined), 0, null],
  ["whom the proxy saw", from("127.0.0.1", "198.51.100.1"), 1, "198.51.100.1"],
  ["whom the proxy saw, not what was written before", from("127.0.0.1", "192.0.2.66, 198.51.100.1"), 1, "198.51.100.1"],
  ["whom the first of two saw", from("10.0.0.2", "192.0.2.66, 198.51.100.1, 10.0.0.1"), 2, "198.51.100.1"],
  ["the proxy, where it says nothing", from("10.0.0.2"), 1, "10.0.0.2"],
  ["the proxy, where what it says is no address", from("10.0.0.2", "unknown"), 1, "10.0.0.2"],
] as const)("a request comes from %s", (_what, request, proxies, address) => {
  expect(addressOf(request, proxies)).toBe(address);
});
