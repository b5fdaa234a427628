/**
 * Takes words out of an entry of the history, where law asks for it: one person asks, an administrator of the inspectorate who is
 * somebody else agrees. Each signs in here as in the browser, with password and code.
 *
 * `npm run redact -- ask CHAIN:NUMBER "why"`: a force coordinator, the policing body or an inspector; CHAIN:NUMBER is a force's short name
 * and the number of the entry in its history. Prints the id with which `npm run redact -- agree ID` is given.
 */
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { endClient } from "@/lib/data/client";
import { whichDay } from "@/lib/data/demonstration";
import { readSession } from "@/lib/data/sessions";
import { type Actor, forcesOf, mintActor } from "@/lib/domain/actor";
import { runAgreeToRedaction, runAskForRedaction } from "@/lib/usecases/redaction";
import { signInWithCode } from "@/lib/usecases/second-factor/sign-in-with-code";
import { signIn, signOut } from "@/lib/usecases/sign-in";
import { wordRefusal } from "@/lib/words/word-refusal";

/** Asks on the terminal; what is typed from a file or a pipe counts too, a line for each question. What is secret is not shown. */
let hidden = false;
const screen = new Writable({
  write(shown, _coding, written) {
    if (!hidden) process.stderr.write(shown);
    written();
  },
});
const terminal = createInterface({ input: process.stdin, output: screen, terminal: process.stdin.isTTY });
const asking = terminal[Symbol.asyncIterator]();
async function ask(what: string, secret = false): Promise<string> {
  process.stderr.write(`${what}: `);
  hidden = secret;
  const { value } = await asking.next();
  if (secret && process.stdin.isTTY) process.stderr.write("\n");
  hidden = false;
  return String(value ?? "");
}

/** Whoever signs in here, and how they are signed out again. */
async function signedIn(): Promise<{ readonly actor: Actor; readonly leave: () => Promise<void> }> {
  const email = await ask("E-mail address");
  const now = new Date();
  const came = await signIn({ email, address: null, known: false }, await ask("Password", true), now, "npm run redact");
  const session = came.is === "code" ? await signInWithCode(came.step, await ask("Code", true), now) : came;
  if (session.is !== "signed-in") throw new Error("That did not sign you in. Nothing was done.");
  const person = await readSession(session.sessionId, now);
  if (!person) throw new Error("That did not sign you in. Nothing was done.");
  const { organisationId: id, organisationKind: kind, organisationName: name } = person;
  const actor = mintActor({ ...person, organisation: { id, kind, name }, forces: forcesOf(kind, person.forceIds) });
  return { actor, leave: () => signOut(session.sessionId, new Date()) };
}

try {
  const [deed, what = "", why = ""] = process.argv.slice(2);
  const entry = /^([a-z0-9-]+):(\d+)$/.exec(what);
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(what);
  if (!(deed === "ask" && entry && why.trim() !== "") && !(deed === "agree" && isId))
    throw new Error('Say npm run redact -- ask CHAIN:NUMBER "why", or npm run redact -- agree ID');
  const { actor, leave } = await signedIn();
  try {
    const { today } = await whichDay();
    const asked = { key: randomUUID(), version: null, now: new Date(), today };
    const id = randomUUID();
    const done = entry
      ? await runAskForRedaction(
          actor,
          { chain: entry[1] ?? "", number: Number(entry[2]) },
          { id, why: why.trim() },
          asked,
        )
      : await runAgreeToRedaction(actor, what, asked);
    if (!done.ok) throw new Error(wordRefusal(done.refusal).text);
    console.log(
      entry
        ? `Asked. An administrator of the inspectorate, somebody else than you, agrees by: npm run redact -- agree ${id}`
        : "The words are gone. The history says who asked, who agreed and why, and can be verified as before.",
    );
  } finally {
    await leave();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  terminal.close();
  await endClient();
}
