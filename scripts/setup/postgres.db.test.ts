import { afterAll, expect, it } from "vitest";
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

it("PostgreSQL that ends by itself under npm start is started again where it was, with everything that was recorded", async () => {
  const url = databaseUrl(state, "postgres", "postgres");
  const before = runningServer(home)?.pid ?? 0;
  await withClient(url, (client) => client.query("create table recorded as select 1 as one"));
  process.kill(before, "SIGKILL");
  expect(await until(() => runningServer(home)?.pid !== before && canConnect(url), 60_000)).toBe(true);
  const { rows } = await withClient(url, (client) => client.query("select one from recorded"));
  expect(rows).toEqual([{ one: 1 }]);
}, 90_000);
