/**
 * `npm run seed:scale -- --findings 10000`: a register of real size in a database of its own, kept and used again while
 * what it comes from has not changed; `--fresh` makes it anew. Ends with its address; `npm run bench` measures on it, and
 * with `--keep` PostgreSQL goes on running for whoever wants to look inside (another run without it ends that).
 */
import { ensureDependencies } from "./setup/dependencies.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";
import { say, sayWhy, Trouble } from "./setup/say.mjs";

try {
  checkNodeVersion();
  const args = process.argv.slice(2);
  const findings = args.includes("--findings") ? Number(args[args.indexOf("--findings") + 1]) : 10_000;
  if (!Number.isInteger(findings) || findings < 1 || findings > 1_000_000) {
    throw new Trouble("Say how many findings, from 1 to 1000000: npm run seed:scale -- --findings 10000");
  }
  if (await ensureDependencies()) say("Installed the dependencies.");
  const { ensureGenerated } = await import("./setup/generate.mjs");
  const { startPostgres } = await import("./setup/postgres.mjs");
  const { ensureScale } = await import("./setup/scale.mjs");
  if (await ensureGenerated()) say("Generated the Prisma client.");
  const postgres = await startPostgres("bench");
  try {
    const { database, made, output, ownerUrl, appUrl } = await ensureScale(postgres.state, findings, {
      fresh: args.includes("--fresh"),
    });
    say(made ? output.trim() : `${database} is in place.`);
    say(args.includes("--keep") ? `owner ${ownerUrl}\napp   ${appUrl}` : `The database is called ${database}.`);
  } finally {
    if (!args.includes("--keep")) await postgres.stop();
  }
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
