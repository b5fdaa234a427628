import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import type { APIRequestContext } from "@playwright/test";
import { figure } from "@/scripts/prove/figure";
import { tsxArguments } from "@/scripts/setup/tsx.mjs";
import { ownSite } from "../fixtures/own-site";
import { readForm, type Sent, sendForm } from "../fixtures/plain-form";
import { expect, test } from "../fixtures/test";

const [WRITERS, KILLS, EACH] = [16, 20, 24];

interface Written {
  readonly path: string;
  readonly form: Sent;
  acknowledged: boolean;
}

/** Sends a form; whether it was answered by leading on, or null where nobody answered. */
async function sent(request: APIRequestContext, { path, form }: Written): Promise<boolean | null> {
  const answer = await sendForm(request, path, form).catch(() => null);
  if (answer === null || answer.status() >= 500) return null;
  return answer.status() === 303;
}

test(`the server killed ${KILLS} times under ${WRITERS} writers loses nothing that was acknowledged and tears nothing, and what is sent again is written once`, async ({
  world,
  register,
  stateOf,
  playwright,
}) => {
  test.setTimeout(1_500_000);
  const { coordinator, inspector } = world.people;
  const findings = await register.publish(
    inspector.id,
    world.force.id,
    Array.from({ length: WRITERS }, () => ({})),
  );
  const site = await ownSite("killed-writers");
  const storageState = await stateOf(coordinator);
  const written: Written[] = [];
  const wait = () => new Promise((resolve) => setTimeout(resolve, 50));
  const acknowledged = () => written.filter((one) => one.acknowledged).length;
  let going = true;
  let again = 0;
  const refused: string[] = [];
  const writer = async (reference: string) => {
    const request = await playwright.request.newContext({ baseURL: site.address, storageState, timeout: 60_000 });
    const path = `/findings/${reference}/update-progress`;
    while (going) {
      const page = await request.get(path).catch(() => null);
      if (page?.status() !== 200) {
        await wait();
        continue;
      }
      const html = await page.text().catch(() => "");
      if (!html.includes("Update progress")) continue;
      const form = { ...readForm(html, "Update progress"), progress: "on-track", note: `Note ${randomUUID()}` };
      const one: Written = { path, form, acknowledged: false };
      written.push(one);
      // Whoever gets no answer presses again, as often as it takes.
      for (let time = 1; !one.acknowledged; time += 1) {
        const came = await sent(request, one);
        if (time > 1) again += 1;
        if (came === false) refused.push(JSON.stringify(form.note));
        if (came !== null) break;
        await wait();
      }
      one.acknowledged = !refused.includes(JSON.stringify(form.note));
    }
    await request.dispose();
  };
  const writers = findings.map(({ reference }) => writer(reference));
  try {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      while (acknowledged() < kill * EACH) await wait();
      await site.end("SIGKILL");
      await site.begin();
    }
    going = false;
    await Promise.all(writers);
    const notes = async () =>
      (await register.rows("select note from progress_update where force_id = $1::uuid", [world.force.id])).map(
        ({ note }) => note,
      );
    const there = new Set(await notes());
    const lost = written.filter((one) => one.acknowledged && !there.has(String(one.form.note)));
    const request = await playwright.request.newContext({ baseURL: site.address, storageState, timeout: 60_000 });
    for (const one of written) expect(await sent(request, one), "the same form once more").toBe(true);
    await request.dispose();
    const after = await notes();
    const unlike = written.filter(({ form }) => after.filter((note) => note === form.note).length !== 1);
    figure("P7", "kills of the server", KILLS);
    figure("P7", "acknowledged writes", acknowledged());
    figure("P7", "acknowledged writes that are lost", lost.length);
    figure("P7", "writes sent again", again + written.length);
    figure("P7", "of these, written twice or not at all", unlike.length);
    expect([refused, lost, unlike]).toEqual([[], [], []]);
    const { stdout } = await promisify(execFile)(process.execPath, [...tsxArguments(), "scripts/audit-verify.ts"], {
      maxBuffer: 1e8,
    }).catch((error) => error);
    const told = String(stdout)
      .split("\n")
      .filter((line) => line.startsWith(`${world.force.name}: `));
    const torn = told.filter((line) => !line.includes("unbroken"));
    figure("P7", "writes that are torn", torn.length);
    expect([torn, told.length]).toEqual([[], 1]);
  } finally {
    going = false;
    await site.stop();
  }
});
