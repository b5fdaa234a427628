import { ensureBuilt } from "./build.mjs";
import { startDemonstration } from "./demonstration.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { settings } from "./environment.mjs";
import { ensureGenerated } from "./generate.mjs";
import { leaveTheFloor, takeTheFloor } from "./running.mjs";
import { say, step, Trouble } from "./say.mjs";
import { checkPort, keepServing } from "./serve.mjs";
import { checkStop, isStopping, listenForStop, Stopped, whenStopping } from "./stopping.mjs";
import { signIns } from "./story.mjs";

/**
 * Sets up what is missing, serves until somebody asks to stop, and puts everything away in order: the server finishes its
 * requests first, then the database stops.
 * @returns {Promise<number>} the exit code
 * @param {string[]} args
 */
export async function start(args) {
  refuseUnknown(args);
  const dev = args.includes("--dev");
  const given = settings();
  refuseHalfSet(given);
  const port = portOf(given);
  listenForStop(() => say("\nStopping …"));
  refuseSecond(takeTheFloor(port));
  /** @type {(() => unknown)[]} */
  const toEnd = [];
  try {
    await checkPort(port);
    say(`Outstanding, in ${given.DATABASE_URL ? "front of the database of DATABASE_URL" : "a database of its own"}`);
    await step("Dependencies", async () =>
      (await ensureDependencies({ tools: !given.DATABASE_URL })) ? "installed" : "in place",
    );
    await step("Prisma client", async () => ((await ensureGenerated()) ? "generated" : "in place"));
    const env = given.DATABASE_URL ? await realServer(given) : await demonstration(args, port, toEnd);
    if (!dev)
      await step("Production build", async () =>
        (await ensureBuilt(".next", given.DATABASE_URL && env.NEXTAUTH_SECRET)) ? "built" : "in place",
      );
    checkStop();
    const server = await keepServing({ port, env, dev });
    toEnd.push(server.stop);
    checkStop();
    greet(port, given);
    const asked = new Promise((resolve) => whenStopping(() => resolve(undefined)));
    const code = await Promise.race([server.ended, asked]);
    if (code !== undefined && !isStopping()) {
      throw new Trouble(
        `The server goes on ending by itself (code ${code}); the lines above say why. Run npm start again.`,
      );
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped) && !isStopping()) throw error;
    return 0;
  } finally {
    for (const end of toEnd.reverse()) await end();
    leaveTheFloor();
    if (isStopping()) say("Stopped. Everything is kept for the next npm start.");
  }
}

/**
 * @param {string[]} args
 * @param {number} port
 * @param {(() => unknown)[]} toEnd
 */
async function demonstration(args, port, toEnd) {
  const register = await startDemonstration({ fresh: args.includes("--fresh"), port });
  toEnd.push(register.stop);
  return register.env;
}

/** @param {import("./environment.mjs").Settings} given */
async function realServer(given) {
  const { prepareRealServer } = await import("./real-server.mjs");
  const { env } = await step(
    "Database",
    () => prepareRealServer(given, say),
    ({ applied }) => (applied ? `${applied} migrations applied` : "migrations are current"),
  );
  return env;
}

/**
 * What `npm start --` understands; anything else is a slip, and would start something that was not meant.
 * @param {string[]} args
 */
function refuseUnknown(args) {
  const unknown = args.find((arg) => !["--dev", "--fresh"].includes(arg));
  if (unknown)
    throw new Trouble(`npm start does not know "${unknown}". It knows --fresh, which begins the demonstration again.`);
}

/**
 * Settings that only a real server has, without its database: a slip, and nobody is served the demonstration instead.
 * @param {import("./environment.mjs").Settings} given
 */
function refuseHalfSet(given) {
  const set = ["DATABASE_OWNER_URL", "NEXTAUTH_SECRET"].find((name) => given[name]);
  if (!set || given.DATABASE_URL) return;
  throw new Trouble(
    `${set} is set and DATABASE_URL is not. Set DATABASE_URL too, the address with the app's own role; or neither, for the demonstration with a database of its own.`,
  );
}

/** @param {import("./environment.mjs").Settings} given */
function portOf({ PORT = "" }) {
  if (PORT === "") return 3000;
  if (/^\d+$/.test(PORT) && Number(PORT) >= 1 && Number(PORT) <= 65_535) return Number(PORT);
  throw new Trouble(`PORT is "${PORT}", which is no port. Give a number from 1 to 65535, such as PORT=3001 npm start.`);
}

/** @param {import("./mutex.mjs").Holder | undefined} holder */
function refuseSecond(holder) {
  if (!holder) return;
  throw new Trouble(
    `Outstanding already runs from this folder (process ${holder.pid}), at http://localhost:${holder.port} once it has started. Use it there, or stop it first: press Ctrl-C in its window, or run kill ${holder.pid}.`,
  );
}

/**
 * @param {number} port
 * @param {import("./environment.mjs").Settings} given
 */
function greet(port, given) {
  say(`\nOutstanding is ready: ${given.NEXTAUTH_URL || `http://localhost:${port}`}`);
  const people = given.DATABASE_URL ? [] : signIns();
  if (people.length > 0) {
    say("\nSign in to the demonstration as");
    const width = Math.max(...people.map(({ name }) => name.length));
    for (const { name, email, password } of people) say(`  ${name.padEnd(width)}  ${email}  ${password}`);
  }
  say("\nCtrl-C stops it.");
}
