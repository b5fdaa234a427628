import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { figure } from "@/scripts/prove/figure";
import { ACTORS, type AnActor, personOf } from "../fixtures/actors";
import { DEEDS, filledIn } from "../fixtures/form-deeds";
import { everyFieldIsSaid } from "../fixtures/hostile-fields";
import { readForm, type Sent, sendForm } from "../fixtures/plain-form";
import type { Register } from "../fixtures/register/register";
import { expect, test } from "../fixtures/test";
import { makeThings, type Things } from "../fixtures/things";

/** Everything of a force that a form could change, as one text: equal before and after when nothing has changed. */
async function stateOfForce(register: Register, { world, draft, national }: Things): Promise<string> {
  const people = Object.values(world.people).map(({ id }) => `'${id}'`);
  const rows = await register.rows(
    `select jsonb_build_object(
       'events', (select count(*) from event where force_id = $1::uuid or organisation_id = $1::uuid),
       'findings', (select jsonb_agg(to_jsonb(f) order by id) from finding f where force_id = $1::uuid),
       'evidence', (select count(*) from evidence where force_id = $1::uuid),
       'dates', (select count(*) from target_date where force_id = $1::uuid),
       'judgments', (select count(*) from judgment where force_id = $1::uuid),
       'inspections', (select count(*) from inspection_force where force_id = $1::uuid),
       'readers', (select count(*) from inspection_reader r join inspection i on i.id = r.inspection_id where i.slug = $2),
       'national', (select count(*) from national_finding w join national_recommendation n on n.id = w.national_id where n.reference = $5),
       'recorded', (select jsonb_agg(jsonb_build_array(i.id, i.merged_into_id) order by i.id) from inspection i
         join inspection_force f on f.inspection_id = i.id where f.force_id = $1::uuid),
       'reassessed', (select jsonb_agg(to_jsonb(r) order by id) from reassessment r where force_id = $1::uuid),
       'accuracy', (select jsonb_agg(to_jsonb(c) order by id) from accuracy_comment c where force_id = $1::uuid),
       'spells', (select count(*) from engage_spell where force_id = $1::uuid),
       'responses', (select jsonb_agg(to_jsonb(r) order by id) from response r where force_id = $1::uuid),
       'said', (select count(*) from response_invitation where force_id = $1::uuid),
       'comments', (select jsonb_agg(to_jsonb(c) order by id) from response_comments c where force_id = $1::uuid),
       'sent', (select count(*) from response_sending where force_id = $1::uuid),
       'challenges', (select jsonb_agg(to_jsonb(c) order by id) from challenge c where force_id = $1::uuid),
       'packs', (select jsonb_agg(to_jsonb(v) - 'document' order by pack_id, number) from board_pack_version v where force_id = $1::uuid),
       'minutes', (select jsonb_agg(to_jsonb(m) order by id) from committee_minute m where force_id = $1::uuid),
       'layouts', (select count(*) from pack_layout where organisation_id = $1::uuid),
       'views', (select jsonb_agg(jsonb_build_array(v.name, v.shared, v.parameters, (select count(*) from usual_view u where u.view_id = v.id)) order by v.id)
         from saved_view v where v.organisation_id = $1::uuid or v.person_id in (${people.join(",")})),
       'redactions', (select jsonb_agg(to_jsonb(r) order by id) from redaction r where force_id = $1::uuid),
       'tokens', (select jsonb_agg(jsonb_build_array(t.name, t.ended_at is null) order by t.id) from api_token t
         where t.organisation_id = $1::uuid or t.person_id in (${people.join(",")})),
       'turns', (select count(*) from challenge_turn where force_id = $1::uuid),
       'body', (select to_jsonb(o) from organisation o where o.id = $3::uuid),
       'tried', (select jsonb_agg(press order by id) from mail where organisation_id = $1::uuid and press is not null),
       'told', (select jsonb_agg(to_jsonb(t) order by person_id) from telling t where person_id in (${people.join(",")})),
       'away', (select jsonb_agg(jsonb_build_array(person_id, delegate_id, from_on, until_on) order by person_id) from away
         where ended_at is null and person_id in (${people.join(",")})),
       'entries', (select count(*) from evidence_kind where position($4 in name) > 0),
       'people', (select jsonb_agg(to_jsonb(m) order by id) from membership m where person_id in (${people.join(",")})),
       'members', (select count(*) from membership where organisation_id in ($1::uuid, $3::uuid))
     )::text as state`,
    [world.force.id, draft.slug, world.body.id, world.force.slug, national],
  );
  return String(rows[0]?.state);
}

/**
 * Refused in one of the ways that say so: the form again with the reason, no such page, the way to sign in, or a page that says of
 * each of several things why it was not done.
 */
async function wasRefused(answer: APIResponse, request?: APIRequestContext): Promise<string | null> {
  const { location = "" } = answer.headers();
  if (request && answer.status() === 303 && location.startsWith("/hand-over?")) {
    const said = (await (await request.get(location)).text()).replaceAll("<!-- -->", "");
    if (/1 finding not handed over/.test(said) && !/1 finding handed over/.test(said)) return null;
  }
  if (request && answer.status() === 303 && location.startsWith("/findings/together/done?"))
    if (/Nothing was done/.test(await (await request.get(location)).text())) return null;
  if (answer.status() === 404) return null;
  if (answer.status() === 303 && location.startsWith("/sign-in")) return null;
  const saidWhy = /This was not saved|Only (an?|the) [^.<]* can /;
  if (answer.status() === 200 && saidWhy.test(await answer.text())) return null;
  return `${answer.status()} ${location}`;
}

/** A copy of a form as it would be sent by anybody who had got hold of it: a key of its own, so that it is no second press. */
const copyOf = (form: Sent): Sent => ({ ...form, key: randomUUID() });

const leadsTo = (answer: APIResponse) => answer.headers().location?.split("?")[0];

for (const deed of DEEDS) {
  const { what, by, orBy = [], given, page, files = false } = deed;
  test(`only those who may ${what} can, once, and are told what is wrong at its field`, async ({
    register,
    requestsOf,
    setting,
  }) => {
    const things = await makeThings({ register, requestsOf }, { begun: false, files });
    const foreign = setting.foreign.world;
    const path = page(things);
    const requests = (actor: AnActor): Promise<APIRequestContext> => requestsOf(personOf(actor, things.world, foreign));
    const theirs = await requests(by);
    await given?.(register, things);
    const before = await stateOfForce(register, things);
    const form = await filledIn(theirs, deed, things);

    for (const actor of ACTORS.filter((one) => one !== by && !orBy.includes(one))) {
      const request = await requests(actor);
      const answer = await sendForm(request, path, copyOf(form));
      const taken = await wasRefused(answer, request);
      figure("P1", "forms tried by those who may not", 1);
      figure("P1", "of these, taken", taken === null ? 0 : 1);
      expect(taken, `${actor} tries to ${what}`).toBeNull();
    }
    await everyFieldIsSaid(theirs, deed, things, form);
    expect(await stateOfForce(register, things)).toBe(before);

    const answer = await sendForm(theirs, path, form);
    expect(answer.status(), `${by} may ${what}: ${answer.headers().location}`).toBe(303);
    const after = await stateOfForce(register, things);
    expect(after).not.toBe(before);
    const again = await sendForm(theirs, path, form);
    expect(again.status(), "the same form sent twice").toBe(303);
    expect(leadsTo(again)).toBe(leadsTo(answer));
    expect(await stateOfForce(register, things), "stored once").toBe(after);
  });
}

test("a form that names another force’s finding or person does nothing to them", async ({
  register,
  requestsOf,
  setting,
}) => {
  const own = await makeThings({ register, requestsOf }, { begun: false });
  const { foreign } = setting;
  const before = await stateOfForce(register, foreign);
  const coordinator = await requestsOf(own.world.people.coordinator);
  const administrator = await requestsOf(own.world.people.administrator);

  const path = `/findings/${own.finding}/update-progress`;
  const form = readForm(await (await coordinator.get(path)).text(), "Update progress");
  const aimed = Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll(own.finding, foreign.finding) : value,
    ]),
  );
  expect(JSON.stringify(aimed), "the form names its finding").not.toBe(JSON.stringify(form));
  const answer = await sendForm(coordinator, path, { ...aimed, progress: "delivered", note: "Not mine." });
  expect(await wasRefused(answer)).toBeNull();

  const person = `/people/${own.world.people.staff.id}`;
  const suspend = readForm(await (await administrator.get(person)).text(), "Suspend this person");
  const theirs = { ...suspend, person: foreign.world.people.staff.id, why: "Not mine." };
  expect(await wasRefused(await sendForm(administrator, person, theirs))).toBeNull();
  expect(await stateOfForce(register, foreign)).toBe(before);
});

test("only an inspector says that a report applies to a further force, once", async ({
  register,
  requestsOf,
  setting,
}) => {
  const things = await makeThings({ register, requestsOf }, { begun: false });
  const { world: further } = setting.foreign;
  const path = `/inspections/${things.published}/applies`;
  const applies = () =>
    register.rows(
      `select 1 from inspection_force f join inspection i on i.id = f.inspection_id where i.slug = $1 and f.force_id = $2::uuid`,
      [things.published, further.force.id],
    );
  const inspector = await requestsOf(things.world.people.inspector);
  const form = {
    ...readForm(await (await inspector.get(path)).text(), "Say that it applies"),
    force: further.force.slug,
  };
  for (const actor of ACTORS.filter((one) => one !== "inspector")) {
    const request = await requestsOf(personOf(actor, things.world, further));
    expect(await wasRefused(await sendForm(request, path, copyOf(form)), request), actor).toBeNull();
  }
  expect(await applies()).toEqual([]);
  for (let press = 0; press < 2; press += 1) expect((await sendForm(inspector, path, form)).status()).toBe(303);
  expect(await applies()).toHaveLength(1);
});

/** In place of the name of what a form is about: no text, no such name, and what no database can look up. */
const TAMPERED = ["[null]", "[1]", "[[]]", '[{"contains":""}]', '["a\\u0000b"]', '["\\ud800"]', '["../x"]', "[]"];

test("a form whose subject was tampered with is about nothing that is there", async ({ register, requestsOf }) => {
  const things = await makeThings({ register, requestsOf }, { begun: false });
  const inspector = await requestsOf(things.world.people.inspector);
  // Some of those that need more to be so want each other’s not to be.
  const deeds = DEEDS.filter(({ by, given }) => by === "inspector" && !given);
  const before = await stateOfForce(register, things);
  for (const deed of deeds) {
    const path = deed.page(things);
    const form = await filledIn(inspector, deed, things);
    const subject = Object.keys(form).find((name) => /^\$ACTION_\d+:1$/.test(name));
    // A form that makes something new is about nothing yet.
    if (!subject || path === "/inspections/new") continue;
    for (const tampered of TAMPERED) {
      const answer = await sendForm(inspector, path, { ...form, [subject]: tampered });
      expect(answer.status(), `${deed.what} about ${tampered}`).toBe(404);
    }
  }
  expect(await stateOfForce(register, things)).toBe(before);
});

test("nobody gives themselves a role or suspends themselves, also not by a form made for somebody else", async ({
  register,
  requestsOf,
}) => {
  const things = await makeThings({ register, requestsOf }, { begun: false });
  const { administrator, staff } = things.world.people;
  const request = await requestsOf(administrator);
  const before = await stateOfForce(register, things);
  const path = `/people/${staff.id}`;
  const html = await (await request.get(path)).text();
  for (const [button, said] of [
    ["Change the role", { role: "force-coordinator" }],
    ["Suspend this person", { why: "A slip." }],
  ] as const) {
    const answer = await sendForm(request, path, { ...readForm(html, button), ...said, person: administrator.id });
    expect(await answer.text()).toContain("You cannot change your own role or suspend yourself.");
  }
  expect(await stateOfForce(register, things)).toBe(before);
});

test("a write that comes from another site is refused before anything reads it", async ({ register, requestsOf }) => {
  const things = await makeThings({ register, requestsOf }, { begun: false });
  const inspector = await requestsOf(things.world.people.inspector);
  const path = `/findings/${things.finding}/close`;
  const form = readForm(await (await inspector.get(path)).text(), "Continue");
  const filled = { ...form, outcome: "implemented", method: "desk-review", note: "From elsewhere." };
  const before = await stateOfForce(register, things);
  for (const [name, value] of [
    ["Origin", "https://evil.example"],
    ["Origin", "null"],
    ["Sec-Fetch-Site", "cross-site"],
    ["Sec-Fetch-Site", "same-site"],
  ] as const) {
    const headers = { [name]: value };
    const answer = await sendForm(inspector, path, filled, headers);
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
    expect(await answer.text()).toContain("This request came from another website");
  }
  expect(await stateOfForce(register, things)).toBe(before);
});
