import { readdirSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { inRoot } from "./paths.mjs";
import { codeOf, Trouble } from "./say.mjs";

/** @typedef {NodeJS.ProcessEnv} Settings */

/** The one list of the variables that this software reads: a test holds it against what the server reads. */
const LIST = ".env.example";

/** Variables of ours: never handed on from the caller to a process that has its own database. */
export const ours = () => Object.keys(readEnv(LIST));

/** What a register of its own has: its database, its secret, and where it keeps files and checkpoints; mail to its people, who are made up, goes nowhere. */
const OWN = /^(DATABASE_|NEXTAUTH_SECRET$|S3_|SMTP_|OUTSTANDING_(DEMONSTRATION|FILES|CHECKPOINTS|CHECKPOINT_KEY)$)/;

/**
 * Of what somebody sets, all that is not the register's own: how it listens, what it asks of people, whom it tells, how much it logs.
 * @param {Readonly<Record<string, string | undefined>>} given
 * @returns {Record<string, string>}
 */
export const besidesOwn = (given) =>
  Object.fromEntries(
    ours()
      .filter((name) => !OWN.test(name))
      .map((name) => [name, given[name] ?? ""]),
  );

/**
 * For a server that tests or the bench ask: a few people ask as much as a police service. Everything is counted, and nobody is
 * ever slowed.
 */
export const ASKED_BY_MACHINES = {
  OUTSTANDING_LIMITS: "uploads=900000000,exports=900000000,searches=900000000,public=900000000",
};

/** For a server that tests ask: how fast the machine is that others use as well is none of their questions. */
export const ON_A_BUSY_MACHINE = { OUTSTANDING_PATIENCE: "20" };

/**
 * What `.env` sets, with what the caller's environment sets on top: the settings of a real server.
 * @returns {Settings}
 */
export const settings = () => ({ ...readEnv(".env"), ...process.env });

/**
 * The caller's environment without anything that points at a database or changes our behaviour. What an `.env` file of
 * the clone sets is set to nothing, since Next reads those files itself and fills in only what is absent.
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env))
    if (/^(PG|NEXTAUTH_|NEXT_|DATABASE_|OUTSTANDING_|OIDC_|S3_|CLAMAV_|SMTP_)/.test(name)) delete env[name];
  const files = readdirSync(inRoot()).filter((name) => /^\.env(\.|$)/.test(name) && name !== LIST);
  for (const name of [...ours(), ...files.flatMap((file) => Object.keys(readEnv(file)))]) env[name] = "";
  return env;
}

/**
 * What a file sets; nothing where there is none. One that cannot be read is never taken for none.
 * @param {string} file
 * @returns {Record<string, string | undefined>}
 */
function readEnv(file) {
  try {
    return parseEnv(readFileSync(inRoot(file), "utf8"));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return {};
    throw new Trouble(`${file} cannot be read (${codeOf(error)}). Let this user read it, or take it away.`);
  }
}
