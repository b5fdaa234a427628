import { readdirSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { inRoot } from "./paths.mjs";
import { Trouble } from "./say.mjs";

/** Variables of ours: never handed on from the caller to a process that has its own database. */
export const ours = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "NEXTAUTH_SECRET",
  "NEXTAUTH_URL",
  "OUTSTANDING_DEMONSTRATION",
  "OUTSTANDING_JOBS",
  "LOG_LEVEL",
  "PORT",
];

/** What `.env` sets, with what the caller's environment sets on top: the settings of a real server. */
export const settings = () => ({ ...readEnv(".env"), ...process.env });

/**
 * The caller's environment without anything that points at a database or changes our behaviour. What an `.env` file of
 * the clone sets is set to nothing, since Next reads those files itself and fills in only what is absent.
 */
export function cleanEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^(PG|NEXTAUTH_|NEXT_|DATABASE_|OUTSTANDING_)/.test(name)) delete env[name];
  const files = readdirSync(inRoot()).filter((name) => /^\.env(\.|$)/.test(name) && name !== ".env.example");
  for (const name of [...ours, ...files.flatMap((file) => Object.keys(readEnv(file)))]) env[name] = "";
  return env;
}

/** What a file sets; nothing where there is none. One that cannot be read is never taken for none. */
function readEnv(file) {
  try {
    return parseEnv(readFileSync(inRoot(file), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw new Trouble(`${file} cannot be read (${error.code}). Let this user read it, or take it away.`);
  }
}
