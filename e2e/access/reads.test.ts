import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import { ACTORS, personOf } from "../fixtures/actors";
import { expect, test } from "../fixtures/test";
import type { Setting } from "../fixtures/things";
import { addresses, type Row, WITHOUT_CONTROL } from "./addresses";

/** Routes that hand out nothing that is kept from anybody: what a form offers, an empty form, what takes something in. */
const NO_READS: Readonly<Record<string, string>> = {
  "/findings/filters": "leads on to the list with the choices that were made",
  "/findings/choices": "leads on to the list with the choices that were made",
  "/import/template/[format]": "an empty form, the same for everybody",
  "/import/upload": "takes a file in",
  "/evidence/[id]/files": "takes files in",
  "/sessions/stay": "says only that somebody is still there",
};

/** Every route behind the sign-in that answers with a file, as the site was built. */
function handingOut(): readonly string[] {
  const file = join(process.env.OUTSTANDING_BUILD_DIR ?? ".next-test", "app-path-routes-manifest.json");
  if (!existsSync(file)) throw new Error("No site is built");
  const built: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(built).flatMap(([source, route]) =>
    source.startsWith("/(signed-in)/") && source.endsWith("/route") ? [route] : [],
  );
}

/** How many reads the access log has of somebody. */
const readsOf = (personId: string): Promise<number> =>
  withClient(process.env.TEST_DATABASE_OWNER_URL ?? "", async (client) => {
    const counted = await client.query(
      "select count(*)::int as n from access_log where person_id = $1 and what in ('read', 'downloaded', 'exported')",
      [personId],
    );
    return counted.rows[0].n;
  });

/** Pages that show word for word what is restricted: what is kept to a force, and packs. */
const showing = ({ finding, forceOnly: { note }, pack }: Setting["own"]): readonly string[] => [
  `/evidence/${note}`,
  `/evidence/${note}/withdraw`,
  `/evidence/new?newer=${note}`,
  `/findings/${finding}`,
  `/packs/${pack}`,
];

test("every read of what is restricted is in the access log: each file that is handed out, and each page that shows it word for word", async ({
  setting,
  requestsOf,
}) => {
  const rows = addresses(setting);
  const reader = ({ shown }: Row) => ACTORS.find((actor) => typeof shown !== "string" && shown.includes(actor));
  const routes = handingOut().filter((route) => !Object.hasOwn(NO_READS, route));
  expect(routes.length).toBeGreaterThan(7);
  const missing: string[] = [];
  for (const route of routes) {
    const row = rows.find((one) => one.route === route && reader(one) !== undefined);
    const actor = row && reader(row);
    if (!row || !actor) {
      if (!WITHOUT_CONTROL.includes(route)) missing.push(`${route}: nobody reaches it in the table of addresses`);
      continue;
    }
    const person = personOf(actor, setting.own.world, setting.foreign.world);
    if (!person) continue;
    const request = await requestsOf(person);
    const before = await readsOf(person.id);
    const answer = await request.get(row.path);
    const after = await readsOf(person.id);
    if (answer.status() !== 200 || after <= before)
      missing.push(`${row.path} as ${actor}: ${answer.status()}, ${after - before} entries`);
  }
  const { coordinator } = setting.own.world.people;
  const request = await requestsOf(coordinator);
  for (const path of showing(setting.own)) {
    const before = await readsOf(coordinator.id);
    const answer = await request.get(path);
    const entries = (await readsOf(coordinator.id)) - before;
    if (answer.status() !== 200 || entries !== 1) missing.push(`${path}: ${answer.status()}, ${entries} entries`);
  }
  expect(missing).toEqual([]);
});

test("administrators read what people of their organisation read, each person what they did themselves, and nobody else", async ({
  setting,
  world,
  requestsOf,
}) => {
  const { coordinator, administrator } = setting.own.world.people;
  await (await requestsOf(coordinator)).get("/findings/download");
  const own = await (await requestsOf(coordinator)).get("/sessions/reads");
  expect(await own.text()).toContain("Took a list or a pack away as a file");
  const theirs = await (await requestsOf(administrator)).get("/people/access");
  expect(await theirs.text()).toContain("findings");
  expect(await theirs.text()).toContain("Took a list or a pack away as a file");
  const foreign = await (await requestsOf(world.people.administrator)).get("/people/access");
  expect(foreign.status()).toBe(200);
  expect(await foreign.text()).not.toContain("Took a list or a pack away as a file");
  expect((await (await requestsOf(coordinator)).get("/people/access")).status()).toBe(404);
});
