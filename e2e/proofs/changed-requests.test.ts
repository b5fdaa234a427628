import { Agent, request as send } from "node:http";
import { drawn, figure, SEED } from "@/scripts/prove/figure";
import { addresses } from "../access/addresses";
import { readForm } from "../fixtures/plain-form";
import { expect, test } from "../fixtures/test";

const [REQUESTS, AT_ONCE] = [5_000, 6];

interface Plain {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Draw = (below: number) => number;
const SIGNS = "%&=?#/\\.;:,<>'\"()[]{}|~^`+- \t*!$@_0aZé\u00ff";

/** A text with some of its signs changed, doubled or taken out. */
function changed(text: string, draw: Draw): string {
  let said = text;
  for (let times = 1 + draw(4); times > 0; times -= 1) {
    const at = draw(said.length + 1);
    const sign = SIGNS[draw(SIGNS.length)] ?? "";
    said =
      said.slice(0, at) +
      [sign, "", said.slice(at, at + 3).repeat(3), sign.repeat(20)][draw(4)] +
      said.slice(at + draw(3));
  }
  return said;
}
/** What may stand in the first line and in a header at all; anything else is Node's own to refuse. */
const sendable = (text: string) => text.replace(/[^\x21-\x7e]/g, (sign) => encodeURIComponent(sign));

function mutant({ method, path, headers, body }: Plain, draw: Draw): Plain {
  const which = draw(5);
  const names = Object.keys(headers);
  const name = names[draw(names.length)] ?? "accept";
  if (which === 0) return { method, path: `/${sendable(changed(path.slice(1), draw))}`, headers, body };
  if (which === 1)
    return {
      method,
      path: `${path}${path.includes("?") ? "&" : "?"}${sendable(changed("text=a&page=2&status=open&sort=due", draw))}`,
      headers,
      body,
    };
  if (which === 2)
    return {
      method,
      path,
      headers: { ...headers, [name]: changed(headers[name] ?? "", draw).replace(/[^\x20-\x7e]/g, "") },
      body,
    };
  if (which === 3) {
    const added =
      ["rsc", "next-router-state-tree", "next-action", "x-forwarded-host", "accept-language", "range", "if-none-match"][
        draw(7)
      ] ?? "rsc";
    return { method, path, headers: { ...headers, [added]: changed("1", draw).replace(/[^\x20-\x7e]/g, "") }, body };
  }
  if (body.length === 0)
    return { method: ["HEAD", "POST", "PUT", "OPTIONS", "DELETE", "PATCH"][draw(6)] ?? "POST", path, headers, body };
  return { method, path, headers, body: Buffer.from(changed(body.toString("latin1"), draw), "latin1") };
}

test(`${REQUESTS} requests with something changed are answered without an error of ours`, async ({
  setting,
  register,
  requestsOf,
  baseURL,
}) => {
  test.setTimeout(1_500_000);
  const { own } = setting;
  const { coordinator } = own.world.people;
  const { name, value } = await register.signsIn(coordinator.id);
  const cookie = `${name}=${value}`;
  const page = `/findings/${own.finding}/update-progress`;
  const form = readForm(await (await (await requestsOf(coordinator)).get(page)).text(), "Update progress");
  const boundary = "between";
  const parts = Object.entries({ ...form, progress: "on-track", note: "Some words." }).map(
    ([field, said]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${said}\r\n`,
  );
  const multipart = { cookie, "content-type": `multipart/form-data; boundary=${boundary}` };
  const posts = [page, "/sign-in", "/import/upload", `/evidence/${own.forceOnly.note}/files`, "/findings/choices"];
  const plain: readonly Plain[] = [
    ...addresses(setting).map(({ path }) => ({
      method: "GET",
      path,
      headers: { cookie, accept: "text/html" },
      body: Buffer.alloc(0),
    })),
    ...posts.flatMap((path) =>
      Array.from({ length: 12 }, () => ({
        method: "POST",
        path,
        headers: multipart,
        body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`),
      })),
    ),
  ];
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const { hostname, port } = new URL(baseURL ?? "");
  const ask = ({ method, path, headers, body }: Plain) =>
    new Promise<number>((resolve) => {
      try {
        const sending = send(
          { agent, hostname, port, method, path, headers: { ...headers, "content-length": body.length } },
          (answer) => {
            answer.resume();
            answer.on("end", () => resolve(answer.statusCode ?? 0)).on("error", () => resolve(0));
          },
        );
        sending.on("error", () => resolve(0));
        sending.end(body);
      } catch {
        resolve(-1);
      }
    });
  const draw = drawn(SEED);
  const statuses = new Map<number, number>();
  const bad: string[] = [];
  let sent = 0;
  const one = async () => {
    while (sent < REQUESTS) {
      const asked = mutant(plain[draw(plain.length)] as Plain, draw);
      const status = await ask(asked);
      // What Node's own client does not send counts as none.
      if (status === -1) continue;
      sent += 1;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500)
        bad.push(
          `${status} ${asked.method} ${asked.path.slice(0, 200)} ${JSON.stringify(asked.headers).slice(0, 300)}`,
        );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  agent.destroy();
  figure("P11", "changed requests", sent);
  figure("P11", "answers of 5xx", bad.length);
  expect(bad).toEqual([]);
  expect(statuses.size, JSON.stringify([...statuses])).toBeGreaterThan(4);
  expect((await (await requestsOf(coordinator)).get(page)).status()).toBe(200);
});
