import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { endAttempts } from "@/lib/data/attempts";
import { startSession } from "@/lib/data/sessions";
import { hashPassword } from "@/lib/outside/passwords";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { figure, LONG, median } from "@/scripts/prove/figure";
import { notLetInWith, signIn, signOut } from "./sign-in";

afterAll(endAttempts);
// One line for each that is slowed is no news here.
process.env.LOG_LEVEL = "error";

/** `LONG_PROOFS=1 npm test -- database sign-in.db` guesses a thousand times and asks for a thousand names. */
const { guesses: GUESSES, names: NAMES } = LONG ? { guesses: 1_000, names: 500 } : { guesses: 14, names: 6 };

const attempt = (email: string) => ({ email, address: null, known: false });
const password = randomUUID();

/** Gives people of a new force this password. */
async function withPassword(people: readonly string[]) {
  const passwordHash = await hashPassword(password);
  await asOwner((db) => db.person.updateMany({ where: { id: { in: [...people] } }, data: { passwordHash } }));
}

test(`of ${GUESSES} guesses at one account ten are tried; the right password is one of those that are not`, async () => {
  const { coordinator } = await aCast();
  await withPassword([coordinator.personId]);
  const answers: string[] = [];
  for (let guess = 1; guess <= GUESSES; guess += 1) {
    const tried = guess === GUESSES ? password : `guess ${guess}`;
    answers.push((await signIn(attempt(`${coordinator.personId}@test.example`), tried, new Date(), null)).is);
  }
  figure("P10", "guesses at one account", answers.length);
  figure("P10", "guesses that were tried", answers.filter((is) => is === "wrong").length);
  expect(answers.filter((is) => is === "wrong")).toHaveLength(10);
  expect(answers.filter((is) => is === "slowed")).toHaveLength(GUESSES - 10);
});

test("a failed attempt is written down with the organisation of whose account it was, and with none where there is none", async () => {
  const { coordinator } = await aCast();
  await withPassword([coordinator.personId]);
  const nobody = `${randomUUID()}@test.example`;
  for (const email of [`${coordinator.personId}@test.example`, nobody])
    expect(await signIn(attempt(email), "not this one", new Date(), null)).toEqual({ is: "wrong" });
  const entries = await asOwner((db) =>
    db.accessLog.findMany({ where: { what: "sign-in-failed", subject: coordinator.personId } }),
  );
  expect(entries).toMatchObject([{ personId: null, organisationId: coordinator.organisation.id }]);
});

test("those that are slowed are written down once, with whose account it was; so is a sign-out, and who is refused by an account of their organisation", async () => {
  const { coordinator } = await aCast();
  await withPassword([coordinator.personId]);
  const email = `${coordinator.personId}@test.example`;
  for (let guess = 0; guess < 14; guess += 1) await signIn(attempt(email), "not this one", new Date(), null);
  const written = (where: object) => asOwner((db) => db.accessLog.findMany({ where, orderBy: { id: "asc" } }));
  const organisationId = coordinator.organisation.id;
  expect(await written({ what: "sign-in-failed", detail: "slowed", subject: coordinator.personId })).toMatchObject([
    { organisationId },
  ]);
  const session = await startSession(coordinator.personId, new Date());
  for (const _ of [1, 2]) await signOut(session, new Date());
  expect(await written({ what: "signed-out", subject: session })).toMatchObject([
    { personId: coordinator.personId, organisationId },
  ]);
  const why = `tenant ${randomUUID()}`;
  await notLetInWith(why);
  expect(await written({ detail: `single sign-on: ${why}` })).toMatchObject([
    { what: "sign-in-failed", personId: null },
  ]);
});

test(`${NAMES} names that are known and ${NAMES} that are not are answered alike`, async () => {
  const casts = await Promise.all(Array.from({ length: Math.ceil(NAMES / 7) }, () => aCast()));
  const people = casts
    .flatMap(({ coordinator, staff, chiefOfficer, pcc, reader, administrator, inspector }) => [
      ...[coordinator, staff, chiefOfficer, pcc, reader, administrator, inspector],
    ])
    .slice(0, NAMES)
    .map(({ personId }) => personId);
  await withPassword(people);
  const took = { known: [] as number[], unknown: [] as number[] };
  const answers = { known: new Set<string>(), unknown: new Set<string>() };
  for (const id of people)
    for (const [which, email] of [
      ["known", `${id}@test.example`],
      ["unknown", `${randomUUID()}@test.example`],
    ] as const) {
      const begun = performance.now();
      const answer = await signIn(attempt(email), "not the password", new Date(), null);
      took[which].push(performance.now() - begun);
      answers[which].add(JSON.stringify(answer));
    }
  const apart = [...answers.known, ...answers.unknown].filter(
    (answer) => !(answers.known.has(answer) && answers.unknown.has(answer)),
  );
  figure("P10", "names asked for, half of them known", took.known.length + took.unknown.length);
  figure("P10", "answers that tell them apart", apart.length);
  figure("P10", "median of a known name in ms", median(took.known));
  figure("P10", "median of an unknown name in ms", median(took.unknown));
  figure("P10", "their difference in ms", Math.abs(median(took.known) - median(took.unknown)));
  expect(apart).toEqual([]);
});
