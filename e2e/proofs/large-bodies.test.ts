import { readFileSync } from "node:fs";
import { request as send } from "node:http";
import { figure } from "@/scripts/prove/figure";
import { ownSite } from "../fixtures/own-site";
import { expect, test } from "../fixtures/test";

const MB = 1024 * 1024;
const SIZE = 102 * MB;
/** What the process may gain: its own bound of a body is 9 MB. */
const MOST_GAINED = 64;

/** Sends a body of so many bytes; `cut` gives up after some of them. Answers the status and how long it took to come. */
function sendLarge(
  address: string,
  path: string,
  cookie: string,
  how: { readonly length: boolean; readonly cut?: number },
) {
  return new Promise<{ readonly status: number; readonly took: number }>((resolve) => {
    const begun = performance.now();
    const headers = {
      Cookie: cookie,
      "Content-Type": "multipart/form-data; boundary=b",
      ...(how.length && { "Content-Length": SIZE }),
    };
    let over = false;
    const end = (status: number) => {
      if (over) return;
      over = true;
      resolve({ status, took: performance.now() - begun });
      sending.destroy();
    };
    const sending = send(`${address}${path}`, { method: "POST", headers }, (answer) => end(answer.statusCode ?? 0));
    // Where the server has answered and hung up, what is still being sent fails; the answer may be on its way.
    sending.on("error", () => setTimeout(() => end(0), 2_000));
    let left = SIZE;
    sending.write('--b\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\n');
    const piece = Buffer.alloc(MB, "yes,no\n");
    const more = () => {
      if (over) return;
      if (how.cut && SIZE - left > how.cut) return end(-1);
      if (left <= 0) return void sending.end("\r\n--b--\r\n");
      left -= MB;
      sending.write(piece, () => setImmediate(more));
    };
    more();
  });
}

const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

test("bodies of 100 MB are refused at once wherever they are sent, and those that are cut leave nothing", async ({
  register,
  world,
}) => {
  test.setTimeout(900_000);
  const { name, value } = await register.signsIn(world.people.coordinator.id);
  const cookie = `${name}=${value}`;
  const site = await ownSite("large-bodies");
  try {
    // Twice each, so that what is made ready once is no gain.
    const paths = ["/sign-in", "/import/upload", "/findings", "/inspections/read", "/api/auth/callback/credentials"];
    for (const path of paths) await sendLarge(site.address, path, cookie, { length: true });
    const before = memoryOf(site.pid());
    const taken: string[] = [];
    for (const path of paths)
      for (const length of [true, false]) {
        const { status, took } = await sendLarge(site.address, path, cookie, { length });
        figure("P12", "bodies of 100 MB", 1);
        figure("P12", "of these, taken", status === 413 ? 0 : 1);
        figure("P12", "longest until 413 in ms", took);
        if (status !== 413) taken.push(`${path} ${length ? "with" : "without"} its length: ${status}`);
      }
    for (const path of paths) await sendLarge(site.address, path, cookie, { length: true, cut: 4 * MB });
    const gained = memoryOf(site.pid()) - before;
    figure("P12", "memory gained in MB", gained);
    expect(taken).toEqual([]);
    expect(gained).toBeLessThan(MOST_GAINED);
    expect((await fetch(`${site.address}/api/health/live`)).status).toBe(200);
  } finally {
    await site.stop();
  }
});
