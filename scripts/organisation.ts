/**
 * Makes an organisation and invites its first administrator, on the server, as the owner. See `USAGE`.
 */
import { parseArgs } from "node:util";
import { endClient } from "@/lib/data/client";
import { asOwner, endOwner } from "@/lib/data/owner";
import { listOrganisations } from "@/lib/data/store/organisations";
import { env } from "@/lib/env";
import { ORGANISATIONS } from "@/prisma/seed/organisations";
import { type Anew, type Asked, inviteFirst } from "./organisation/invite-first";

const USAGE = `Makes an organisation of the register and invites its first administrator.

  npm run organisation -- --list
      the organisations there can be, those that are there marked with *

  npm run organisation -- west-midlands --administrator "Head of audit" someone@example.org
      makes West Midlands Police, if it is not there, and prints the link with which its first
      administrator chooses a password. A policing body (west-midlands-pcc) makes its force too.
      Whoever is invited invites everybody else.

  npm run organisation -- wessex --named "Wessex Police" --code WSX --administrator "Head of audit" someone@example.org
  npm run organisation -- wessex-mayor --named "Mayor of Wessex" --body mayor --label Mayor --administrator …
      makes one that the list does not have: what comes after a force or a body that ends. The inspectorate's
      administrator then says under Forces and bodies what passes to it.`;

async function list(): Promise<void> {
  const there = new Set((await asOwner(listOrganisations)).map(({ slug }) => slug));
  const lines = ORGANISATIONS.map(({ slug, name }) => `${there.has(slug) ? "*" : " "} ${slug.padEnd(40)} ${name}`);
  console.log(lines.join("\n"));
}

async function invite(asked: Asked): Promise<void> {
  const { organisation, made, token, expires } = await asOwner((db) => inviteFirst(db, asked, new Date()));
  for (const name of made) console.error(`Made ${name}.`);
  console.error(
    `${asked.email} is invited as the first administrator of ${organisation}. This link works once, until ${expires}:`,
  );
  console.log(new URL(`/invitation?token=${token}`, env().NEXTAUTH_URL).href);
}

/** What was typed, or null when it is not a command. */
function read(): "list" | Asked | null {
  const { values, positionals } = parseArgs({
    options: {
      ...{ list: { type: "boolean" }, administrator: { type: "string" }, named: { type: "string" } },
      ...{ code: { type: "string" }, body: { type: "string" }, label: { type: "string" } },
    },
    allowPositionals: true,
  });
  if (values.list) return positionals.length === 0 ? "list" : null;
  const [slug, email, ...more] = positionals;
  const post = values.administrator?.trim();
  const anew = readAnew(values);
  if (!slug || !email || !post || more.length > 0 || anew === null) return null;
  return { slug, post, email: email.trim().toLowerCase(), ...(anew && { anew }) };
}

/** What says that the organisation is a new one; undefined where nothing does, null where something of it is missing or too much. */
function readAnew({ named, code, body, label }: Readonly<Record<string, unknown>>): Anew | undefined | null {
  const isText = (given: unknown): given is string => typeof given === "string";
  if (named === undefined) return code === undefined && body === undefined && label === undefined ? undefined : null;
  if (!isText(named)) return null;
  if (isText(code)) return body === undefined && label === undefined ? { named: named.trim(), code } : null;
  return isText(body) && isText(label) ? { named: named.trim(), body, label: label.trim() } : null;
}

function readOrExplain(): "list" | Asked | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const asked = readOrExplain();
try {
  if (asked === null) {
    console.error(USAGE);
    process.exitCode = 2;
  } else await (asked === "list" ? list() : invite(asked));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await Promise.all([endClient(), endOwner()]);
}
