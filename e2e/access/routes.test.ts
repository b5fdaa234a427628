import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { figure } from "@/scripts/prove/figure";
import { ACTORS, type AnActor, personOf } from "../fixtures/actors";
import { type Counted, cookieOf } from "../fixtures/counted-site";
import { expect, test } from "../fixtures/test";

import { addresses, NOT_ADDRESSED, type Row, WITHOUT_CONTROL } from "./addresses";

type Outcome = "not a page" | "shown" | "not there" | "sign in" | "elsewhere";

/** What should come back; for a hostile id nobody cares whether the sign-in page or “not there” comes first. */
function expected(actor: AnActor, { shown, hostile }: Row): readonly string[] {
  if (shown === "public") return ["shown"];
  if (shown === "after a password") return ["sign in"];
  if (shown === "only sent to") return ["not a page"];
  if (shown === "not for a signed-in browser") return actor === "nobody" ? ["shown"] : ["elsewhere"];
  if (actor === "nobody") return hostile ? ["sign in", "not there"] : ["sign in"];
  return shown.includes(actor) ? ["shown"] : ["not there"];
}

function outcome({ status, location }: Counted): Outcome | string {
  if (status === 200) return "shown";
  if (status === 404) return "not there";
  if (status === 405) return "not a page";
  if (status === 307) return /^([a-z]+:\/\/[^/]+)?\/sign-in\?next=/.test(location) ? "sign in" : "elsewhere";
  return `${status} ${location}`;
}

/** How often a page may wait for the database, `begin` and `commit` included, however many rows it shows. */
const MOST = 8;

/** What nothing has is nobody's, so it is asked for by nobody, by one of each side and by who keeps people. */
const ASKS_FOR_NOTHING: readonly AnActor[] = ["nobody", "coordinator", "body", "inspector", "administrator"];

for (const actor of ACTORS) {
  test(`${actor} reaches exactly the pages that are for them, none of which waits for the database more than ${MOST} times`, async ({
    setting,
    requestsOf,
    ask,
  }) => {
    const cookie = await cookieOf(await requestsOf(personOf(actor, setting.own.world, setting.foreign.world)));
    const wrong: string[] = [];
    let asked = 0;
    let shown = 0;
    for (const row of addresses(setting)) {
      if (row.hostile && !ASKS_FOR_NOTHING.includes(actor)) continue;
      asked += 1;
      const answer = await ask(row.path, cookie);
      const came = outcome(answer);
      const wanted = expected(actor, row);
      if (!wanted.includes(came)) wrong.push(`${row.path.slice(0, 90)}: ${came}, not ${wanted.join(" or ")}`);
      if (came !== "shown" || !answer.isPage) continue;
      shown += 1;
      // What is read once in the life of a process is not the page's.
      const trips = answer.roundTrips > MOST ? (await ask(row.path, cookie)).roundTrips : answer.roundTrips;
      if (trips > MOST) wrong.push(`${row.path}: waits for the database ${trips} times`);
    }
    figure("P1", "askers × addresses", asked);
    figure("P1", "wrong answers at addresses", wrong.length);
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(0);
  });
}

test("every denial has a control: somebody reaches the same route, and each of them reaches something", ({
  setting,
}) => {
  const rows = addresses(setting);
  const reached = (row: Row) => typeof row.shown === "string" || row.shown.length > 0;
  for (const { route } of rows.filter((row) => route404(row) && !WITHOUT_CONTROL.includes(row.route)))
    expect(
      rows.some((row) => row.route === route && reached(row)),
      route,
    ).toBe(true);
  for (const actor of ACTORS)
    expect(
      rows.some((row) => expected(actor, row).includes("shown") && row.shown !== "public"),
      actor,
    ).toBe(true);
});

const route404 = ({ shown }: Row) => shown !== "public";

/** The routes of the site as it was built: the same list that the server answers from. */
function builtRoutes(): readonly string[] {
  const folder = process.env.OUTSTANDING_BUILD_DIR ?? ".next-test";
  const manifest = join(folder, "app-path-routes-manifest.json");
  if (!existsSync(manifest)) throw new Error(`No site is built in ${folder}: set OUTSTANDING_BUILD_DIR to its folder`);
  return Object.values<string>(JSON.parse(readFileSync(manifest, "utf8")));
}

test("every route of the built site stands in the table, and no other", ({ setting }) => {
  const inTable = [...new Set([...addresses(setting).map(({ route }) => route), ...NOT_ADDRESSED])];
  const unasked = builtRoutes().filter((route) => !inTable.includes(route));
  figure("P1", "routes of the build that are not asked for", unasked.length);
  expect(inTable.toSorted()).toEqual([...builtRoutes()].toSorted());
});
