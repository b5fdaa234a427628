import type { Environment } from "@/lib/env";
import { checkAppUser, checkOwner } from "@/scripts/setup/app-role.mjs";
import { checkMigrated, checkVersion, editedHere } from "@/scripts/setup/migrate.mjs";
import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import { Trouble } from "@/scripts/setup/say.mjs";
import { fine, isHere, note, type Told, why, wrong } from "./finding";

/** By how many seconds two clocks may differ: a code of a second factor holds for thirty. */
const APART = 20;

/** A check that throws a sentence with its way out in it: the last sentence is the remedy. */
async function asked(says: string, check: () => Promise<unknown>): Promise<Told> {
  try {
    await check();
    return fine(says);
  } catch (error) {
    if (!(error instanceof Trouble)) return wrong(why(error), "Look at the log of the database, and run this again.");
    const [what, ...remedy] = error.message.split(/(?<=[.)])\s(?=[A-Z])/);
    return wrong(what ?? "", remedy.join(" ") || "Read docs/operations.md.");
  }
}

async function clocks(url: string): Promise<Told> {
  const there = await withClient(url, async (client) => {
    const { rows } = await client.query<{ at: number }>("select extract(epoch from clock_timestamp())::float8 as at");
    return rows[0]?.at ?? 0;
  });
  const apart = Math.round(Math.abs(there - Date.now() / 1000));
  return apart <= APART
    ? fine("the clocks of this machine and of the database agree")
    : wrong(
        `The clocks of this machine and of the database are ${apart} seconds apart: codes of second factors fail, and days begin at different moments.`,
        "Let both machines follow a time server (timedatectl set-ntp true), and look which of them is wrong.",
      );
}

/** Whether what goes to a database on another machine can be read on the way. */
export function aboutTheWay(url: string, encrypted: boolean): Told {
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get("host") ?? hostname;
  // A host that is a path, or none at all, is a socket of this machine.
  if (host === "" || host.startsWith("/") || isHere(host)) return fine("the database is on this machine");
  return encrypted
    ? fine(`what goes to the database at ${host} is encrypted`)
    : wrong(
        `What goes to the database at ${host} is not encrypted: records and the password of its role can be read on the way.`,
        "Switch ssl on in postgresql.conf there, and add sslmode=verify-full to DATABASE_URL.",
      );
}

const theWay = async (url: string): Promise<Told> =>
  aboutTheWay(
    url,
    await withClient(url, async (client) => {
      const { rows } = await client.query<{ ssl: boolean }>("select ssl from pg_stat_ssl where pid = pg_backend_pid()");
      return rows[0]?.ssl === true;
    }),
  );

/** Whether what is ordered is taken up, and what is done by the clock is done: while no server runs neither is, so these are to be known of. */
async function atWork(url: string): Promise<readonly Told[]> {
  const [row] = await withClient(url, async (client) => {
    const { rows } = await client.query<{ waiting: number; minutes: number; kept: boolean }>(
      `select count(*)::int as waiting, coalesce(floor(extract(epoch from now() - min(start_after)) / 60), 0)::int as minutes,
        clock_is_kept() as kept from pgboss.job where state < 'active' and start_after < now() - interval '1 minute'`,
    );
    return rows;
  });
  const { waiting = 0, minutes = 0, kept = true } = row ?? {};
  const start = "Start npm start or, with OUTSTANDING_JOBS=apart, npm run worker; its log says why where one runs.";
  return [
    waiting === 0
      ? fine("nothing that was ordered waits")
      : note(`Nobody takes up what is ordered: ${waiting} waiting, the first for ${minutes} minutes.`, start),
    kept
      ? fine("what is done by the clock is done")
      : note("The clock stands still: no digests, reminders and checkpoints are made.", start),
  ];
}

async function aboutOwner(url: string): Promise<readonly Told[]> {
  try {
    await withClient(url, () => {});
  } catch (error) {
    return [
      wrong(
        `DATABASE_OWNER_URL cannot be used (${why(error)}).`,
        "Check the address and the password of the role that owns the database.",
      ),
    ];
  }
  const edited = await editedHere(url);
  return edited.length === 0
    ? [
        fine("the owner reaches it"),
        await asked("no policy of the app binds the owner", () => withClient(url, checkOwner)),
      ]
    : [
        wrong(
          `The migration ${edited[0]} is not the one that was applied to this database.`,
          "Put the release back as it was published: migrations are not edited. docs/operations.md says what to do.",
        ),
      ];
}

async function aboutCopy(url: string): Promise<Told> {
  try {
    await withClient(url, () => {});
    return await asked("the copy of DATABASE_READ_URL answers", () => checkAppUser(url));
  } catch (error) {
    return note(
      `The copy of DATABASE_READ_URL does not answer (${why(error)}); pages are read from the database meanwhile.`,
      "Start the standby, or take DATABASE_READ_URL away.",
    );
  }
}

/** Whether the database is there, new enough, up to date, and keeps forces apart for the role that the app has. */
export async function aboutDatabase(settings: Environment): Promise<readonly Told[]> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATABASE_READ_URL: readUrl } = settings;
  try {
    await withClient(url, () => {});
  } catch (error) {
    return [
      wrong(
        `The database of DATABASE_URL cannot be reached (${why(error)}).`,
        "Check that PostgreSQL runs, and the host, port, name, role and password in DATABASE_URL.",
      ),
    ];
  }
  return [
    await asked("the database answers and is new enough", () => withClient(url, checkVersion)),
    await asked("the app’s role is bound by the policies", () => checkAppUser(url)),
    await asked("the migrations are current", () => checkMigrated(url)),
    await clocks(url),
    await theWay(url),
    ...(await atWork(url).catch(() => [])),
    ...(ownerUrl ? await aboutOwner(ownerUrl) : []),
    ...(readUrl ? [await aboutCopy(readUrl)] : []),
  ];
}
