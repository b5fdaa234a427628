import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { date } from "@/lib/domain/calendar";
import { figure } from "@/scripts/prove/figure";
import type { Who } from "../fixtures/everybody";
import { DECISIONS, type MarkedDecisions, markDecisions } from "../fixtures/marked-decisions";
import type { Register } from "../fixtures/register/register";
import type { World } from "../fixtures/register/world";
import { expect, test } from "../fixtures/test";

interface Marked {
  readonly world: World;
  readonly canary: string;
  readonly cause: string;
  readonly finding: string;
  readonly challenge: string;
  readonly pack: string;
  readonly draft: string;
  readonly decisions: MarkedDecisions;
}

/** A force whose every text holds one word that stands nowhere else: whoever meets it has read what is not theirs. */
async function markedForce(register: Register): Promise<Marked> {
  const canary = `canary${randomUUID().replaceAll("-", "")}`;
  const world = await register.world(` ${canary}`);
  const { coordinator, owner, chiefOfficer, body, inspector } = world.people;
  const words = (what: string) => `${what} ${canary}`;
  const [cause, , loose] = await register.publish(inspector.id, world.force.id, [
    { kind: "cause-of-concern", text: words("Cause"), recommendations: 1 },
    { text: words("Area") },
  ]);
  const finding = loose?.reference ?? "";
  const does = register.does;
  await does(coordinator.id, finding, { do: "allocate", ownerId: owner.id, sponsorId: chiefOfficer.id });
  for (const audience of ["force", "force-and-policing-body", "shared"] as const) {
    const title = words(`Title ${audience}`);
    const link = `https://evidence.example/${canary}`;
    const note = words("Note");
    await does(owner.id, finding, {
      do: "add-evidence",
      title,
      note,
      kind: "data",
      from: null,
      to: null,
      link,
      audience,
    });
  }
  await does(owner.id, finding, { do: "update-progress", progress: "on-track", note: words("Progress") });
  const to = date("2027-06-30");
  await does(owner.id, finding, { do: "propose-target", to, reason: null, why: words("Target") });
  await does(body.id, finding, { do: "record-assurance", assurance: "assured", note: words("Assurance") });
  const [note] = await register.rows("select id from evidence where title = $1", [words("Title shared")]);
  const [test, shared] = [randomUUID(), String(note?.id)];
  await does(owner.id, finding, { do: "set-done-tests", tests: [{ id: test, text: words("Done test") }], why: null });
  await does(coordinator.id, finding, { do: "agree-done-tests", testIds: [test] });
  await does(owner.id, finding, { do: "meet-done-test", testId: test, evidenceIds: [shared], note: words("Met") });
  await does(owner.id, finding, {
    do: "set-response",
    response: "in-part",
    why: words("Response"),
    rootCause: words("Root cause"),
  });
  await does(owner.id, finding, { do: "add-action", text: words("Action"), ownerId: owner.id, due: to });
  const counted = { unit: "cases", better: "lower", baseline: null, target: 1 } as const;
  await does(owner.id, finding, { do: "add-measure", name: words("Measure"), ...counted });
  const [measure] = await register.rows("select id from measure where name = $1", [words("Measure")]);
  const readings = [{ id: randomUUID(), on: date("2024-09-01"), value: 2 }];
  await does(owner.id, finding, {
    do: "add-readings",
    measureId: String(measure?.id),
    source: words("Source"),
    readings,
  });
  await does(coordinator.id, finding, { do: "submit", statement: words("Statement"), answers: [] });
  await does(inspector.id, finding, { do: "return-submission", points: [words("Point")], note: words("Return") });
  await does(coordinator.id, finding, { do: "submit", statement: words("Again"), answers: [words("Answer")] });
  const challenge = await register.challenges(body.id, finding, words("Question"));
  await register.answersChallenge(coordinator.id, challenge, words("Answered"));
  const draft = await register.draftInspection(inspector.id, world.force.id, [{ text: words("Draft") }]);
  const pack = await register.issuesPack(coordinator.id, world.force.slug);
  await register.minutes(body.id, pack, [finding], words("Minuted"));
  const about = { cause: cause?.reference ?? "", finding, draft: draft.slug };
  const decisions = await markDecisions(register, world, canary, about);
  return { pack, world, canary, ...about, challenge, decisions };
}

/** So many pages are enough to meet every type of page several times. */
const MOST = 56;

/** The addresses of this site on a page, without what would take a crawl round all the other forces. */
function linksOn(html: string, own: World): readonly string[] {
  const found = [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  return found.filter(
    (href) =>
      !href.startsWith("/_next") &&
      !href.includes("sort=") &&
      (!href.startsWith("/forces/") || href.startsWith(`/forces/${own.force.slug}`)),
  );
}

/** Everything that a person is answered, from the start page on and at addresses that they might guess. */
async function everythingReadBy(request: APIRequestContext, own: World, guessed: readonly string[]) {
  const waiting = ["/", "/help", "/findings", "/inspections", "/forces", "/people", ...guessed];
  const read = new Map<string, string>();
  for (const path of waiting) {
    if (read.has(path) || read.size >= MOST) continue;
    const page = await (await request.get(path)).text();
    // The framework's own way of asking for a page: what it sends to the browser before and beside the words.
    const payload = await (await request.get(path, { headers: { RSC: "1" } })).text();
    read.set(path, `${page}\n${payload}`);
    waiting.push(...linksOn(page, own));
  }
  return read;
}

test("no text of another force is in any page, payload or file of this force’s people", async ({
  register,
  requestsOf,
  world,
}) => {
  test.setTimeout(900_000);
  const marked = await markedForce(register);
  await register.publish(world.people.inspector.id, world.force.id, [{ text: "The force should improve." }]);
  const { force } = marked.world;
  const guessed = [
    `/findings?text=${marked.canary}`,
    `/findings?force=${force.slug}`,
    `/findings?owner=${marked.world.people.owner.id}`,
    `/findings/download?force=${force.slug}`,
    `/findings/download?text=${marked.canary}`,
    `/findings/${marked.finding}`,
    `/findings/${marked.cause}`,
    `/findings/${marked.finding}/close`,
    "/packs",
    `/packs/${marked.pack}`,
    `/packs/${marked.pack}/minute`,
    `/packs/${marked.pack}/file/docx`,
    `/as-at?on=2024-09-30`,
    `/as-at/findings/${marked.finding}?on=2024-09-30`,
    `/challenges/${marked.challenge}`,
    `/challenges/new?finding=${marked.finding}`,
    `/inspections/${marked.draft}`,
    ...marked.decisions.addresses,
    `/forces/${force.slug}`,
    `/forces/${force.slug}/leave-engage`,
    `/people/${marked.world.people.owner.id}`,
  ];
  // A search is answered with the words that were searched for: only there, the canary comes from the address.
  const beyondEcho = (path: string, text: string) => text.replaceAll(path.split("text=")[1] ?? "\0", "");

  for (const who of ["coordinator", "reader", "administrator", "body"] as const) {
    const read = await everythingReadBy(await requestsOf(world.people[who]), world, guessed);
    expect(read.size, who).toBeGreaterThan(guessed.length + 3);
    const foreign = [...read].flatMap(([path, text]) =>
      (path.includes("text=") ? rowsNamed(text, marked) : beyondEcho(path, text)).includes(marked.canary) ? [path] : [],
    );
    // Each was read as a page and as what its scripts begin from.
    figure("P3", "answers read", 2 * read.size);
    figure("P3", "answers with a foreign word", foreign.length);
    expect(foreign, who).toEqual([]);
  }

  const theirs = await everythingReadBy(await requestsOf(marked.world.people.coordinator), marked.world, guessed);
  const marks = [...theirs].filter(([, text]) => text.includes(marked.canary)).map(([path]) => path);
  figure("P3", "answers with the word, to those whose it is", marks.length);
  expect(marks.length, "the canary is there to be found").toBeGreaterThan(8);
});

/** What of the decisions about a force each of its own people reads: before its letter the inspectorate alone reads what a revisit found, and whoever is not named reads no draft. */
const OF_DRAFT: readonly string[] = ["accuracy", "accuracy answered", "unread accuracy"];
const EARLY: readonly string[] = ["early notes"];

test("what an inspector finds is read by the force and its body from the letter on, and a draft by who is named", async ({
  register,
  requestsOf,
}) => {
  test.setTimeout(300_000);
  const { world, decisions } = await markedForce(register);
  const { tokenOf, addresses } = decisions;
  const unreadBy: readonly (readonly [Who, readonly string[]])[] = [
    ["inspector", []],
    ["owner", EARLY],
    ["coordinator", [...EARLY, ...OF_DRAFT]],
    ["body", [...EARLY, ...OF_DRAFT]],
    ["reader", [...EARLY, ...OF_DRAFT]],
  ];
  for (const [who, unread] of unreadBy) {
    const request = await requestsOf(world.people[who]);
    let read = "";
    for (const path of addresses) {
      read += await (await request.get(path)).text();
      read += await (await request.get(path, { headers: { RSC: "1" } })).text();
    }
    const met = DECISIONS.filter((what) => read.includes(tokenOf(what)));
    expect(met, who).toEqual(DECISIONS.filter((what) => !unread.includes(what)));
  }
});

/** Of an answer that repeats what was searched for: whether it names a finding of the marked force. */
const rowsNamed = (text: string, { world, canary }: Marked): string =>
  text.includes(`${world.force.code}-`) ? canary : "";
