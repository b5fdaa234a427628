import { randomUUID } from "node:crypto";
import { open, readdir } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { LARGEST_FILE } from "@/lib/domain/evidence/lists";
import { addEvidence, aFinding } from "../fixtures/findings";
import { expect, test } from "../fixtures/test";

const MB = 1024 * 1024;
/** What the server may hold at most of a file while it comes. */
const MOST_HELD = 8 * MB;
const BOUNDARY = "between";

/** How much of the file that begins with these words is in the room where files wait. */
async function waiting(words: string): Promise<number> {
  const room = join(process.env.OUTSTANDING_FILES ?? "", "incoming");
  for (const name of await readdir(room).catch(() => [])) {
    // Those of others come and go.
    const file = await open(join(room, name)).catch(() => null);
    if (!file) continue;
    try {
      const { buffer } = await file.read(Buffer.alloc(words.length), 0, words.length, 0);
      if (buffer.toString() === words) return (await file.stat()).size;
    } finally {
      await file.close();
    }
  }
  return 0;
}

test("a file of the largest size is on disk, all but a little, before its last bytes are sent", async ({
  world,
  register,
  baseURL,
}) => {
  const reference = await aFinding(register, world);
  await addEvidence(register, world, reference, "shared", "Dip sample");
  const [note] = await register.rows(`select id from evidence where force_id = $1::uuid`, [world.force.id]);
  const { name, value } = await register.signsIn(world.people.coordinator.id);
  const origin = baseURL ?? "";
  const words = randomUUID();
  const sending = request(`${origin}/evidence/${note?.id}/files`, {
    method: "POST",
    headers: {
      Cookie: `${name}=${value}`,
      Origin: origin,
      "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`,
    },
  });
  const answered = new Promise<string>((resolve, reject) => {
    sending.on("error", reject).on("response", (answer) => {
      answer.resume();
      resolve(answer.headers.location ?? `${answer.statusCode}`);
    });
  });
  const last = 1_000;
  sending.write(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="large.csv"\r\nContent-Type: text/csv\r\n\r\n`,
  );
  sending.write(Buffer.concat([Buffer.from(words), Buffer.alloc(LARGEST_FILE - last - words.length, "yes,no\n")]));
  await expect(async () => {
    expect(LARGEST_FILE - last - (await waiting(words))).toBeLessThanOrEqual(MOST_HELD);
  }).toPass({ timeout: 60_000 });
  sending.end(`${"x".repeat(last)}\r\n--${BOUNDARY}--\r\n`);
  expect(await answered).toContain("?sent=");
  const kept = await register.rows("select size::int as size from evidence_file where evidence_id = $1::uuid", [
    note?.id ?? "",
  ]);
  expect(kept).toEqual([{ size: LARGEST_FILE }]);
});
