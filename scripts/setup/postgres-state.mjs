import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readJson, writeWhole } from "./files.mjs";

const password = () => randomBytes(24).toString("hex");

/**
 * @typedef {"postgres" | "outstanding_owner" | "outstanding_app"} Role
 * @typedef {{ port?: number, storyTold?: boolean, passwords: Record<Role, string> }} State
 */

/**
 * What must be remembered of an embedded PostgreSQL: its port and the passwords of its three roles. Kept in `state.json`
 * of its home, readable by its owner only. Made on first use.
 * @param {import("./postgres-home.mjs").Home} home
 * @returns {State}
 */
export function postgresState(home) {
  const known = readJson(join(home.folder, "state.json"));
  if (known) return known;
  const passwords = { postgres: password(), outstanding_owner: password(), outstanding_app: password() };
  return rememberState(home, { passwords });
}

/**
 * Writes the state down and returns it.
 * @param {import("./postgres-home.mjs").Home} home
 * @param {State} state
 * @returns {State}
 */
export function rememberState(home, state) {
  writeWhole(join(home.folder, "state.json"), JSON.stringify(state, null, 2));
  return state;
}

/**
 * The address of a database of this server for one of its roles.
 * @param {State} state
 * @param {Role} role
 */
export const databaseUrl = (state, role, database = "outstanding") =>
  `postgresql://${role}:${state.passwords[role]}@127.0.0.1:${state.port}/${database}`;
