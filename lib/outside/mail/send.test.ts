import { afterEach, expect, it } from "vitest";
import { figure } from "@/scripts/prove/figure";
import type { Message } from "./message";
import { messageIdOf } from "./message";
import { type MailServer, sendThrough } from "./send";
import { aMailServer, type Manner } from "./testing/mail-server";

const servers: Awaited<ReturnType<typeof aMailServer>>[] = [];
async function serverThat(manner: Manner) {
  const server = await aMailServer(manner);
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const through = ({ host, port }: { host: string; port: number }, silence = 30_000): MailServer => ({
  ...{ host, port, silence, tls: "none", login: null },
  ...{ from: "outstanding@register.example", site: "register.example" },
});
const aMessage = (more: Partial<Message> = {}): Message => ({
  key: "digest somebody 2026-11-29",
  to: "owner@force.example",
  subject: "Outstanding: 1 notice",
  text: "WMP-2023-004: an allocation",
  html: "<p>WMP-2023-004</p>",
  at: new Date("2026-11-29T08:00:00Z"),
  ...more,
});

it("sends a mail in two forms to one recipient, under an ID that is the same each time", async () => {
  const server = await serverThat("well");
  expect(await sendThrough(through(server), aMessage())).toBe("taken");
  expect(await sendThrough(through(server), aMessage())).toBe("taken");
  const [one, two] = server.arrived;
  expect(one?.to).toEqual(["owner@force.example"]);
  expect(one?.messageId).toBe(messageIdOf("digest somebody 2026-11-29", "register.example"));
  expect(two?.messageId).toBe(one?.messageId);
  const read = one && (await server.read(one));
  expect(read?.text?.trim()).toBe("WMP-2023-004: an allocation");
  expect(read?.html).toContain("<p>WMP-2023-004</p>");
  expect(read?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(messageIdOf("another", "register.example")).not.toBe(one?.messageId);
});

it.each([
  ["refuses", "refused"],
  ["not-now", "not-now"],
  ["cuts-at-once", "not-now"],
  ["cuts-after-message", "not-now"],
] as const)("of a server that %s it says %s, and throws nothing", async (manner, said) => {
  const server = await serverThat(manner);
  expect(await sendThrough(through(server), aMessage())).toBe(said);
  expect(server.arrived).toHaveLength(manner === "cuts-after-message" ? 1 : 0);
});

it("waits no longer than it is told to for a server that says nothing, nor for one that is not there", async () => {
  const server = await serverThat("silent");
  expect(await sendThrough(through(server, 300), aMessage())).toBe("not-now");
  const { host, port } = await serverThat("well");
  await servers.pop()?.close();
  expect(await sendThrough(through({ host, port }), aMessage())).toBe("not-now");
});

/** What people type, and what those who mean harm would: each in an address, in a subject and in the words. */
const SIGNS = [
  "\r\n",
  "\n",
  "\r",
  "\0",
  "\u2028",
  "\u0085",
  ",",
  ";",
  "<",
  ">",
  '"',
  "\\",
  " ",
  "=?utf-8?q?=0d=0a?=",
  "%0d%0a",
];
const HARM = [
  "Bcc: all@force.example",
  "To: all@force.example",
  "Content-Type: text/html",
  "all@force.example",
  ".",
  "\r\n.\r\nMAIL FROM:<x@y.example>",
  "X: y",
];
const HOSTILE = SIGNS.flatMap((sign) =>
  HARM.flatMap((harm) => [`owner@force.example${sign}${harm}`, `${harm}${sign}owner@force.example`]),
);

it(`lets none of ${HOSTILE.length} hostile strings add a header or a recipient`, async () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
  const server = await serverThat("well");
  const mailServer = through(server);
  const headers = (raw: string) =>
    (raw.split("\r\n\r\n")[0] ?? "")
      .replace(/\r\n[ \t]+/g, " ")
      .split("\r\n")
      .map((line) => line.split(":")[0]?.toLowerCase())
      .toSorted();
  await sendThrough(mailServer, aMessage());
  const plain = headers(server.arrived[0]?.raw ?? "");
  expect(plain).toContain("message-id");
  const sent = await Promise.all(
    HOSTILE.flatMap((hostile) => [
      sendThrough(mailServer, aMessage({ to: hostile })),
      sendThrough(mailServer, aMessage({ subject: hostile, text: hostile, key: hostile })),
    ]),
  );
  figure("P13", "hostile strings in mail", HOSTILE.length);
  expect(sent).toEqual(HOSTILE.flatMap(() => ["refused", "taken"]));
  expect(server.arrived).toHaveLength(HOSTILE.length + 1);
  for (const { to, raw } of server.arrived) {
    expect(to).toEqual(["owner@force.example"]);
    figure("P13", "headers or recipients gained", headers(raw).join() === plain.join() && to.length === 1 ? 0 : 1);
    expect(headers(raw), raw).toEqual(plain);
  }
});
