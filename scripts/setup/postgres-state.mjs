import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readJson, writeWhole } from "./files.mjs";

const password = () => randomBytes(24).toString("hex");

/**
 * What must be remembered of an embedded PostgreSQL: its port and the passwords of its three roles. Kept in `state.json`
 * of its home, readable by its owner only. Made on first use.
 * @returns {{ port?: number, passwords: { postgres: string, outstanding_owner: string, outstanding_app: string } }}
 */
export function postgresState(home) {
  const known = readJson(join(home.folder, "state.json"));
  if (known) return known;
  const passwords = { postgres: password(), outstanding_owner: password(), outstanding_app: password() };
  return rememberState(home, { passwords });
}

/** Writes the state down and returns it. */
export function rememberState(home, state) {
  writeWhole(join(home.folder, "state.json"), JSON.stringify(state, null, 2));
  return state;
}

/** The address of a database of this server for one of its roles. */
export const databaseUrl = (state, role, database = "outstanding") =>
  `postgresql://${role}:${state.passwords[role]}@127.0.0.1:${state.port}/${database}`;
