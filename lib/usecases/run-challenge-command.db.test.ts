import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { challengeAt } from "@/lib/data/challenge-case";
import { findChallenges, unansweredOn } from "@/lib/data/queries/challenges";
import { findRegisterPage } from "@/lib/data/queries/register";
import { askTogether } from "@/lib/data/together";
import type { Actor } from "@/lib/domain/actor";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import type { ChallengeCommand } from "@/lib/domain/challenge/commands";
import { EVERYTHING, FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, granted, PUBLISHED, publishedFindings } from "@/lib/testing/reports";
import { runChallengeCommand, runRaiseChallenge } from "./run-challenge-command";

const day = (after: number): CalendarDate => addDays(PUBLISHED, after);
const DAY_9 = day(9);
const LATER = day(60);

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast(PUBLISHED);
});

/** A finding with a challenge about it. */
async function raised({ pcc, inspector, force }: TestCast = cast) {
  const [finding] = await publishedFindings(inspector, force);
  const reference = finding?.reference ?? "";
  const done = granted(await raise(pcc, { finding: reference }, DAY_9));
  const say = (actor: Actor, command: ChallengeCommand, version: number | null = null, key = randomUUID()) =>
    runChallengeCommand(actor, done.reference, command, { ...asked(LATER), version, key });
  return { id: finding?.id ?? "", finding: reference, challenge: done.reference, say };
}

const raise = (
  actor: Actor,
  subject: Parameters<typeof runRaiseChallenge>[1],
  on: CalendarDate,
  question = "Who looks at the reviews?",
) => runRaiseChallenge(actor, subject, { do: "raise-challenge", id: randomUUID(), on, question }, asked(LATER));

const answer = (on = day(20)): ChallengeCommand => ({ do: "answer-challenge", on, answer: "A sergeant." });
const press = (on = day(30)): ChallengeCommand => ({ do: "press-challenge", on, why: "Which one?" });
const accept = (on = day(50)): ChallengeCommand => ({ do: "accept-challenge", on, note: null });
const seen = async (actor: Actor, reference: string) => (await askTogether(actor, challengeAt(actor, reference)))[0];

it("goes from the question to the answer that is accepted, an event at each turn, read by the force and its policing body", async () => {
  const { id, finding, challenge, say } = await raised();
  granted(await say(cast.coordinator, answer()));
  granted(await say(cast.pcc, press()));
  granted(await say(cast.coordinator, answer(day(40))));
  granted(await say(cast.pcc, accept()));
  expect(await seen(cast.staff, challenge)).toMatchObject({
    state: "accepted",
    finding: { reference: finding },
    turns: ["raised", "answered", "pressed", "answered", "accepted"].map((turn) => ({ turn })),
  });
  expect(await seen(cast.inspector, challenge)).toBeNull();
  const events = await asOwner((db) =>
    db.event.findMany({
      where: { findingId: id, kind: { startsWith: "challenge-" } },
      orderBy: { number: "asc" },
    }),
  );
  expect(events.map(({ kind, audience }) => [kind, audience])).toEqual(
    ["raised", "answered", "pressed", "answered", "accepted"].map((turn) => [
      `challenge-${turn}`,
      "force-and-policing-body",
    ]),
  );
});

it("counts who had no answer on a day by what had been said by then, and no other force's", async () => {
  const own = await aCast(PUBLISHED);
  const { challenge, finding, say } = await raised(own);
  granted(await say(own.coordinator, answer()));
  granted(await say(own.pcc, press()));
  const on = async (when: CalendarDate, actor = own.pcc) =>
    (await askTogether(actor, unansweredOn(actor, own.force.slug, when)))[0];
  const line = { reference: challenge, finding, raisedOn: DAY_9 };
  expect(await on(day(8))).toEqual([]);
  expect(await on(DAY_9)).toMatchObject([{ ...line, since: DAY_9, pressed: 0 }]);
  expect(await on(day(20))).toEqual([]);
  expect(await on(day(31))).toMatchObject([{ ...line, since: day(30), pressed: 1 }]);
  expect(await on(day(31), cast.pcc)).toEqual([]);
  expect(await on(day(31), own.inspector)).toEqual([]);
});

it("stands in the lists and under the register's filter of those who see it", async () => {
  const own = await aCast(PUBLISHED);
  const { challenge, finding, say } = await raised(own);
  const filtered = async (actor: Actor, state: "unanswered" | "answered") =>
    (
      await findRegisterPage(
        actor,
        { ...EVERYTHING, challenges: [state], forces: [own.force.slug] },
        { by: "reference", descending: false },
        FIRST_PAGE,
        LATER,
      )
    ).rows.map(({ reference }) => reference);
  expect(await filtered(own.coordinator, "unanswered")).toEqual([finding]);
  expect(await filtered(own.inspector, "unanswered")).toEqual([]);
  granted(await say(own.coordinator, answer()));
  expect(await filtered(own.coordinator, "unanswered")).toEqual([]);
  expect(await filtered(own.coordinator, "answered")).toEqual([finding]);
  expect(await findChallenges(own.reader)).toMatchObject({
    unanswered: [],
    answered: [{ reference: challenge, finding }],
    counts: { unanswered: 0, answered: 1, accepted: 0 },
  });
  expect(await findChallenges(own.inspector)).toMatchObject({ counts: { unanswered: 0, answered: 0, accepted: 0 } });
});

it("is raised about an inspection too, by the body of a force that it is on, and about nothing that is not published", async () => {
  const { finding } = await raised();
  const { inspection } = await asOwner((db) =>
    db.finding.findUniqueOrThrow({ where: { reference: finding }, include: { inspection: true } }),
  );
  const { reference } = granted(await raise(cast.pcc, { inspection: inspection.slug }, DAY_9));
  expect(await seen(cast.coordinator, reference)).toMatchObject({
    finding: null,
    inspection: { title: inspection.title },
  });
  const other = await aCast(PUBLISHED);
  expect(await raise(other.pcc, { inspection: inspection.slug }, DAY_9)).toMatchObject({
    refusal: { why: "not-found" },
  });
  expect(await raise(other.pcc, { finding }, DAY_9)).toMatchObject({ refusal: { why: "not-found" } });
  expect(await raise(cast.coordinator, { finding }, DAY_9)).toMatchObject({ refusal: { why: "not-yours" } });
});

it("gives each challenge of a force a number of its own, two raised at once included", async () => {
  const own = await aCast(PUBLISHED);
  const { finding } = await raised(own);
  const both = await Promise.all([1, 2].map(() => raise(own.pcc, { finding }, DAY_9)));
  const references = both.map((one) => granted(one).reference);
  expect(references.toSorted()).toEqual(
    [2, 3].map((number) => `${own.force.code}-CH-${PUBLISHED.slice(0, 4)}-00${number}`),
  );
});

it("takes the first of two answers, and keeps a page that is too old from the second; a second press writes nothing", async () => {
  const { challenge, say } = await raised();
  const key = randomUUID();
  granted(await say(cast.coordinator, answer(), 1, key));
  granted(await say(cast.coordinator, answer(), 1, key));
  expect((await seen(cast.pcc, challenge))?.turns).toHaveLength(2);
  expect(await say(cast.coordinator, answer(), 1)).toMatchObject({ refusal: { why: "challenge-answered" } });
  expect(await say(cast.pcc, accept(), 1)).toMatchObject({ refusal: { why: "page-out-of-date" } });
});

it("keeps what was said, whatever asks the database to change it", async () => {
  const { challenge } = await raised();
  const { id } = await asOwner((db) => db.challenge.findUniqueOrThrow({ where: { reference: challenge } }));
  await expect(
    asOwner((db) => db.challengeTurn.updateMany({ where: { challengeId: id }, data: { words: "Other words." } })),
  ).rejects.toThrow();
  await expect(asOwner((db) => db.challenge.update({ where: { id }, data: { state: "accepted" } }))).rejects.toThrow();
});
