import { closeSync, openSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { type ClientRequest, request } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { aPdf } from "@/lib/outside/evidence-files/testing/files";
import { testBuild } from "@/scripts/setup/check-site.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { keepServing } from "@/scripts/setup/serve.mjs";
import { addEvidence, aFinding } from "../fixtures/findings";
import { expect, test } from "../fixtures/test";

/** A process of the site of its own. Its files lie where those of the others do: any of them does what is ordered. */
async function aSite() {
  const files = process.env.OUTSTANDING_FILES ?? "";
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const output = openSync(join(tmpdir(), `outstanding-killed-upload-${process.pid}.log`), "w");
  const env = {
    ...process.env,
    DATABASE_URL: process.env.TEST_DATABASE_URL,
    NEXTAUTH_URL: address,
    OUTSTANDING_BUILD_DIR: testBuild,
  };
  const { stop, pid } = await keepServing({ port, env, output });
  const there = async () => (await readdir(files, { recursive: true })).map((path) => basename(path));
  const before = new Set(await there());
  /** What came since: files that are kept, by their keys, and those that wait in pieces. */
  const stored = async () => (await there()).filter((one) => !before.has(one) && /^[0-9a-f]{20,}(\.part)?$/.test(one));
  return { port, address, pid, stored, stop: () => stop().finally(() => closeSync(output)) };
}

const BOUNDARY = "between";

/** Sends the first of two files whole, and half of the second; nothing more comes. */
function halfOfTwoFiles(port: number, path: string, cookie: string): ClientRequest {
  const head = (name: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
  const sending = request({
    host: "127.0.0.1",
    port,
    path,
    method: "POST",
    headers: {
      Cookie: cookie,
      Host: `localhost:${port}`,
      Origin: `http://localhost:${port}`,
      "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`,
    },
  });
  // Whoever is killed says nothing more.
  sending.on("error", () => {});
  sending.write(Buffer.concat([Buffer.from(head("whole.pdf")), aPdf(), Buffer.from("\r\n")]));
  sending.write(Buffer.concat([Buffer.from(head("half.pdf")), aPdf().subarray(0, 60), Buffer.alloc(2_000_000, 37)]));
  return sending;
}

test("what a process that is killed in the middle of a sending leaves is cleared by the one after it; what was whole stays", async ({
  world,
  register,
}) => {
  test.setTimeout(180_000);
  const reference = await aFinding(register, world);
  await addEvidence(register, world, reference, "shared", "Dip sample");
  const [note] = await register.rows(`select id from evidence where force_id = $1::uuid`, [world.force.id]);
  const { name, value } = await register.signsIn(world.people.coordinator.id);
  const site = await aSite();
  try {
    const recorded = () =>
      register.rows("select name, key from evidence_file where evidence_id = $1::uuid", [note?.id ?? ""]);
    const sending = halfOfTwoFiles(site.port, `/evidence/${note?.id}/files`, `${name}=${value}`);
    // The first is recorded, and the second on its way: in pieces, in the room where files wait.
    await expect(async () => {
      expect((await recorded()).map((file) => file.name)).toEqual(["whole.pdf"]);
      expect((await site.stored()).filter((one) => one.endsWith(".part"))).toHaveLength(1);
    }).toPass({ timeout: 30_000 });
    const killed = site.pid();
    process.kill(killed, "SIGKILL");
    sending.destroy();
    expect((await site.stored()).some((one) => one.endsWith(".part"))).toBe(true);
    await expect(async () => {
      expect((await fetch(`${site.address}/api/health/live`)).status).toBe(200);
      expect(site.pid()).not.toBe(killed);
    }).toPass({ timeout: 60_000 });
    // Cleared two hours after it was ordered: they pass.
    const due = await register.rows(
      `update pgboss.job set start_after = now() where name = 'clear-upload' and state = 'created' returning id`,
    );
    expect(due.length).toBeGreaterThan(0);
    await expect(async () => {
      expect((await site.stored()).filter((one) => one.endsWith(".part"))).toEqual([]);
    }).toPass({ timeout: 60_000 });
    const [kept] = await recorded();
    // What others send meanwhile lies there too, and is theirs once it is recorded.
    await expect(async () => {
      const theirs = await register.rows("select key from evidence_file where evidence_id <> $1::uuid", [
        note?.id ?? "",
      ]);
      const others = new Set(theirs.map(({ key }) => key));
      expect((await site.stored()).filter((one) => !others.has(one))).toEqual([String(kept?.key)]);
    }).toPass({ timeout: 60_000 });
  } finally {
    await site.stop();
  }
});
