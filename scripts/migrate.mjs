/**
 * Applies the migrations to the database of DATABASE_OWNER_URL, as its owner, and lets the user of DATABASE_URL in.
 * `node scripts/run.mjs --as-it-stands scripts/migrate.mjs` runs it with the settings of `.env` or on the embedded database.
 */
import { migrate } from "./setup/migrate.mjs";
import { sayWhy, Trouble } from "./setup/say.mjs";

try {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
  if (!ownerUrl) {
    throw new Trouble(
      "DATABASE_OWNER_URL is not set. It is the address of the database for the role that owns it (see .env.example).",
    );
  }
  const applied = await migrate({ ownerUrl, appUrl: appUrl || undefined }, (line) => console.log(line.trim()));
  if (applied === 0) console.log("Nothing to apply: the database is up to date.");
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
