import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { findProposal } from "@/lib/data/queries/proposals";
import { inScope } from "@/lib/data/scope";
import { lockChains } from "@/lib/data/store/chain";
import { save } from "@/lib/data/store/save";
import { mintActor } from "@/lib/domain/actor";
import { report as reporting } from "@/lib/domain/proposal/reported";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, type Published, publishedFindings, TODAY } from "@/lib/testing/reports";
import { closeTogether, findClosing } from "./close-together";
import { declineReported, takeOffSettled } from "./decide-proposals";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const THE_REST = { method: "revisit", note: "As the letter says.", on: TODAY, letter: null } as const;
const reportedOne = (proposalId: string) => ({ what: "reported", proposalId }) as const;
const close = (on = TODAY) =>
  ({
    do: "close",
    on,
    outcome: "implemented",
    method: "revisit",
    note: "Seen.",
    letter: null,
    successor: null,
    confirmedOpen: 0,
    supersededToo: [],
    addedEvidence: [],
  }) as const;

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast();
});

/** A finding of the force with a waiting report that it is closed. */
async function reported(
  finding: Parameters<typeof publishedFindings>[2] = [{}],
): Promise<Published & { proposal: string }> {
  const [published] = await publishedFindings(cast.inspector, cast.force, finding);
  if (!published) throw new Error("Nothing was published");
  return { ...published, proposal: await report(published) };
}

/** Reports a finding closed; answers the id of what waits on the desk. */
async function report(published: Published): Promise<string> {
  const proposal = randomUUID();
  const facts = {
    id: proposal,
    what: "close",
    on: null,
    words: "It is closed.",
    source: "Letter",
    address: null,
  } as const;
  const { force, coordinator } = cast;
  const decision = { forceId: force.id, ...reporting(coordinator, [{ ...facts, findingId: published.id }], TODAY) };
  await inScope(coordinator, async (db) =>
    save(db, coordinator, await lockChains(db, [force.id]), [decision], { now: NOW, illustrative: false }),
  );
  return proposal;
}
const closures = (findingId: string) => asOwner((db) => db.event.count({ where: { findingId, kind: "closed" } }));

test("each that is not closed is named with its reason; one decided meanwhile too", async () => {
  const [plain, declined, closed, cause] = [
    await reported(),
    await reported(),
    await reported(),
    await reported([{ kind: "cause-of-concern", recommendations: 1 }]),
  ];
  granted(await declineReported(cast.inspector, declined.proposal, "Not so.", asked()));
  await does(cast.inspector, closed.reference, close());
  const ones = [plain, declined, closed, cause].map(({ proposal }) => reportedOne(proposal));
  const press = asked();
  const { results } = granted(await closeTogether(cast.inspector, { ones, ...THE_REST }, press));
  expect(results.map(({ reference, refusal }) => [reference, refusal?.why ?? null])).toEqual([
    [plain.reference, null],
    [declined.reference, "proposal-decided"],
    [closed.reference, "proposal-decided"],
    [cause.reference, "recommendations-open"],
  ]);
  expect(results[1]?.refusal).toMatchObject({ what: "declined", by: cast.inspector.post, on: TODAY });
  expect(results[2]?.refusal).toMatchObject({ what: "confirmed" });
  // The page after it says so, and brings back what was typed; to its own inspector alone.
  expect(await findClosing(cast.inspector, press.key)).toEqual({ results, typed: THE_REST });
  expect(await findClosing(cast.coordinator, press.key)).toBeNull();
});

test("what the letter is called and how many cases were looked at stand with each of them", async () => {
  const one = await reported();
  const said = { ...THE_REST, letterReference: "Revisit letter, July 2024", sampleSize: 40 };
  const closing = { ones: [reportedOne(one.proposal)], ...said };
  const { results } = granted(await closeTogether(cast.inspector, closing, asked()));
  expect(results).toMatchObject([{ refusal: null }]);
  const closure = await asOwner((db) => db.closure.findFirstOrThrow({ where: { findingId: one.id } }));
  expect(closure).toMatchObject({ letterReference: "Revisit letter, July 2024", sampleSize: 40 });
});

test("a second press, also one that comes at the same time, is answered as the first was and closes nothing twice", async () => {
  const one = await reported();
  const closing = { ones: [reportedOne(one.proposal)], ...THE_REST };
  const press = asked();
  const answers = await Promise.all([1, 2].map(() => closeTogether(cast.inspector, closing, press)));
  const third = await closeTogether(cast.inspector, closing, press);
  for (const answer of [...answers, third]) expect(granted(answer).results).toMatchObject([{ refusal: null }]);
  expect(await closures(one.id)).toBe(1);
});

test("whoever has to show again that it is they is asked once, before any is closed: the same press then closes them all", async () => {
  const both = [await reported(), await reported()];
  const closing = { ones: both.map(({ proposal }) => reportedOne(proposal)), ...THE_REST };
  const press = asked();
  const aWhileAgo = mintActor({ ...cast.inspector, isAskedAgain: true });
  const foreseen = granted(await closeTogether(aWhileAgo, closing, { ...press, rehearsal: true }));
  expect(foreseen.results).toMatchObject([{ refusal: null }, { refusal: null }]);
  expect(await closeTogether(aWhileAgo, closing, press)).toEqual({ ok: false, refusal: { why: "asked-again" } });
  expect(await findClosing(aWhileAgo, press.key)).toBeNull();
  const { results } = granted(await closeTogether(cast.inspector, closing, press));
  expect(results).toMatchObject([{ refusal: null }, { refusal: null }]);
});

test("a second press of Decline is answered as the first was; another inspector's reads who decided, and what", async () => {
  const one = await reported();
  const press = asked();
  granted(await declineReported(cast.inspector, one.proposal, "Not so.", press));
  granted(await declineReported(cast.inspector, one.proposal, "Not so.", press));
  expect(await declineReported(cast.inspector, one.proposal, "Not so.", asked())).toMatchObject({
    refusal: { why: "proposal-decided", what: "declined" },
  });
});

test("what is so already is taken off the desk in one press; what still waits for a decision is not", async () => {
  const one = await reported();
  expect(await takeOffSettled(cast.inspector, one.proposal, asked())).toMatchObject({
    refusal: { why: "page-out-of-date" },
  });
  await does(cast.inspector, one.reference, close());
  const late = await report(one);
  expect((await findProposal(cast.inspector, late))?.settled).toBe(true);
  granted(await takeOffSettled(cast.inspector, late, asked()));
  expect((await findProposal(cast.inspector, late))?.decided).toMatchObject({ what: "declined" });
});
