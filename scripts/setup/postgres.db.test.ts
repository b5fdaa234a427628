import { afterAll, expect, it } from "vitest";
import { ensureRoles } from "./app-role.mjs";
import { startPostgres, throwAway } from "./postgres.mjs";
import { runningServer } from "./postgres-process.mjs";
import { canConnect, withClient } from "./postgres-roles.mjs";
import { databaseUrl } from "./postgres-state.mjs";
import { until } from "./processes.mjs";

await throwAway("spare");
const { home, state, stop } = await startPostgres("spare", { keep: true });
afterAll(async () => {
  await stop();
  await throwAway("spare");
});

it("an owner that inherits from the app's role is told to inherit no more, and then goes on", async () => {
  const url = databaseUrl(state, "postgres", "postgres");
  const owner = new URL(url);
  [owner.username, owner.password] = ["keeps_the_register", "pw"];
  await withClient(url, async (client) => {
    await client.query("create role keeps_the_register login password 'pw' createrole");
    await ensureRoles(url);
    await client.query("grant outstanding_app to keeps_the_register with admin option");
  });
  const remedy = "grant outstanding_app to keeps_the_register with inherit false";
  await expect(ensureRoles(owner.href)).rejects.toThrow(remedy);
  await withClient(url, (client) => client.query(remedy));
  await expect(ensureRoles(owner.href)).resolves.toBeUndefined();
});

it("PostgreSQL that ends by itself under npm start is started again where it was, with everything that was recorded", async () => {
  const url = databaseUrl(state, "postgres", "postgres");
  const before = runningServer(home)?.pid ?? 0;
  await withClient(url, (client) => client.query("create table recorded as select 1 as one"));
  process.kill(before, "SIGKILL");
  expect(await until(() => runningServer(home)?.pid !== before && canConnect(url), 60_000)).toBe(true);
  const { rows } = await withClient(url, (client) => client.query("select one from recorded"));
  expect(rows).toEqual([{ one: 1 }]);
}, 90_000);
