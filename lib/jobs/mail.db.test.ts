import "@/lib/testing/jobs-database";
import { afterAll, expect, it } from "vitest";
import { client } from "@/lib/data/client";
import { startSession } from "@/lib/data/sessions";
import { messageIdOf } from "@/lib/outside/mail/message";
import { aMailServer } from "@/lib/outside/mail/testing/mail-server";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { aWorker, ended } from "./testing/worker";

/** How much is sent and how often its worker is killed; the long form is 1,000 and 20 (bench/README.md). */
const { mails: MAILS, kills: KILLS } = process.env.LONG_PROOFS ? { mails: 1_000, kills: 20 } : { mails: 60, kills: 3 };

const server = await aMailServer();
const toServer = {
  ...process.env,
  ...{ SMTP_HOST: server.host, SMTP_PORT: String(server.port), SMTP_TLS: "none" },
  ...{ SMTP_FROM: "outstanding@register.example", NEXTAUTH_URL: "https://register.example" },
};
afterAll(() => server.close());

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

it(`of ${MAILS} mails none is lost and none that was rolled back is sent, though the worker is killed ${KILLS} times`, async () => {
  const { staff } = await aCast();
  const begins = (nth: number) => startSession(staff.personId, new Date(), { name: `Browser ${nth}`, known: false });
  await begins(0);
  const back = new Error("roll back");
  for (let nth = 1; nth <= MAILS; nth += 1) {
    await begins(nth);
    if (nth % 10 === 0)
      await client()
        .$transaction(async (db) => {
          await db.$queryRaw`select start_session(${staff.personId}::uuid, now(), ${`Never ${nth}`})`;
          throw back;
        })
        .catch((error) => {
          if (error !== back) throw error;
        });
  }
  const mine = () => asOwner((db) => db.mail.findMany({ where: { personId: staff.personId } }));
  const wanted = (await mine()).map(({ key }) => messageIdOf(key, "register.example"));
  expect(wanted).toHaveLength(MAILS);

  let worker = aWorker([], { env: toServer });
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await until(() => server.arrived.length >= (kill * MAILS) / (KILLS + 1));
    worker.kill("SIGKILL");
    await ended(worker);
    worker = aWorker([], { env: toServer });
  }
  await until(async () => (await mine()).every(({ state }) => state === "sent"));
  const arrived = server.arrived.map(({ messageId }) => messageId);
  expect(new Set(arrived)).toEqual(new Set(wanted));
  // One was being sent when a worker was killed: it comes again, under the same ID.
  expect(arrived.length - wanted.length).toBeLessThanOrEqual(KILLS);
  const asked = ended(worker);
  worker.kill("SIGTERM");
  expect(await asked).toBe(0);
});
