import { counting } from "../fixtures/counting";
import { aLetter, saysWhose } from "../fixtures/desk";
import { addEvidence, aFinding, allocate, submit } from "../fixtures/findings";
import { part, press, refusal, said, summary } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`six closures of one letter are ticked and confirmed once, each its own decision, ${how}`, async ({
    world,
    register,
    as,
  }) => {
    const references = await aLetter(register, world);
    const page = await as(world.people.inspector, { javaScriptEnabled });
    await saysWhose(page, world);
    await expect(part(page, "Your forces").getByRole("row").filter({ hasText: world.force.name })).toContainText(
      "6 reported changes in 1 letter",
    );

    const { count, click, type } = counting(page);
    await page.goto("/");
    await click(page.getByRole("checkbox", { name: "All 6" }));
    await type(
      () => page.getByLabel("How it was verified").selectOption("Revisit"),
      () => page.getByLabel("What the decisions rest on").fill("As the letter says."),
    );
    await click(page.getByRole("button", { name: "Continue", exact: true }));
    await expect(summary(page)).toContainText("6 findings of 6: closed, each by a decision of its own");
    await click(page.getByRole("button", { name: "Close the findings ticked", exact: true }));
    await said(page, `Closed: ${references.slice(0, 5).join(", ")} and ${references[5]}`);
    expect(count.clicks).toBeLessThanOrEqual(8);
    if (javaScriptEnabled) expect(count.pages).toBeLessThanOrEqual(2);

    const events = await register.rows(
      "select count(*)::int as closed from event e join finding f on f.id = e.finding_id where e.kind = 'closed' and f.reference = any (string_to_array($1, ' '))",
      [references.join(" ")],
    );
    expect(events[0]?.closed).toBe(6);
    await page.goto("/");
    await expect(page.getByRole("checkbox", { name: "All 6" })).toHaveCount(0);
  });

  test(`a submission is decided from the desk, ${how}`, async ({ world, register, as }) => {
    const reference = await aFinding(register, world);
    await allocate(register, world, reference);
    await addEvidence(register, world, reference, "shared");
    await submit(register, world, reference);
    const page = await as(world.people.inspector, { javaScriptEnabled });
    await saysWhose(page, world);

    const { count, click, type } = counting(page);
    await page.goto("/");
    const row = part(page, "Needs you").getByRole("row").filter({ hasText: reference });
    await expect(row).toContainText("done test");
    await click(row.getByRole("link", { name: "Decide" }));
    await type(
      () => page.getByLabel("How was it verified?").selectOption("Desk review of evidence"),
      () => page.getByLabel("What does the decision rest on?").fill("The sample."),
    );
    await click(page.getByRole("button", { name: "Continue", exact: true }));
    await expect(summary(page)).toContainText("Implemented");
    await click(page.getByRole("button", { name: "Close this finding", exact: true }));
    await said(page, "The finding is closed.");
    expect(count.clicks).toBeLessThanOrEqual(5);
    if (javaScriptEnabled) expect(count.pages).toBeLessThanOrEqual(3);
  });
}

test("what is ticked nowhere, too much, or changed meanwhile is refused in words, and the rest is kept", async ({
  world,
  register,
  as,
}) => {
  const [first = ""] = await aLetter(register, world);
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  await submit(register, world, reference);
  const page = await as(world.people.inspector);
  await saysWhose(page, world);
  await page.getByLabel("What the decisions rest on").fill("As I saw it.");
  await press(page, "Continue");
  await expect(refusal(page)).toContainText("Tick at least one.");
  await expect(refusal(page)).toContainText("Choose how it was verified.");
  await expect(page.getByLabel("What the decisions rest on")).toHaveValue("As I saw it.");

  await page.getByRole("checkbox", { name: new RegExp(`^${first}`) }).check();
  await page.getByRole("checkbox", { name: new RegExp(`^${reference}`) }).check();
  await page.getByLabel("How it was verified").selectOption("Revisit");
  await register.does(world.people.body.id, reference, {
    do: "record-assurance",
    assurance: "not-assured",
    note: "We have seen the opposite.",
  });
  await press(page, "Continue");
  await expect(summary(page)).toContainText("1 finding of 2: closed");
  await expect(summary(page)).toContainText("Somebody has changed this since you opened the page.");
  await press(page, "Close the findings ticked");
  await said(page, `Closed: ${first}`);
  await expect(page.getByText("1 finding not closed")).toBeVisible();
  await expect(page.getByLabel("What the decisions rest on")).toHaveValue("As I saw it.");
});

test("nobody but an inspector keeps forces as theirs, and each inspector their own", async ({
  world,
  register,
  requestsOf,
  as,
}) => {
  const page = await as(world.people.inspector);
  await saysWhose(page, world);
  const kept = () => register.rows("select person_id from own_force o where o.force_id = $1::uuid", [world.force.id]);
  expect(await kept()).toEqual([{ person_id: world.people.inspector.id }]);
  const html = await (await (await requestsOf(world.people.inspector)).get("/?forces=all")).text();
  const { readForm, sendForm } = await import("../fixtures/plain-form");
  const form = { ...readForm(html, "Keep these as mine"), forces: world.force.slug };
  for (const person of [world.people.coordinator, world.people.body, world.people.administrator]) {
    const answer = await sendForm(await requestsOf(person), "/", form);
    expect(answer.status()).not.toBe(303);
  }
  expect(await kept()).toEqual([{ person_id: world.people.inspector.id }]);
});

test("the desk of an inspector with twelve forces and more than stands on it shows what waits longest, and says what else there is", async ({
  world,
  register,
  requestsOf,
}) => {
  const { inspector, coordinator } = world.people;
  const published = await register.publish(
    inspector.id,
    world.force.id,
    Array.from({ length: 60 }, (_, at) => ({ text: `${"The force should do what it says it does. ".repeat(6)}${at}` })),
  );
  await register.rows(
    `insert into proposal (id, force_id, finding_id, what, words, source, at, by_id, by, audience)
     select gen_random_uuid(), force_id, id, 'close', 'We have closed it.', $3, now(), $2::uuid, 'Force coordinator', 'shared'
     from finding where reference = any (string_to_array($1, ' ')) returning id`,
    [
      published
        .slice(0, 40)
        .map(({ reference }) => reference)
        .join(" "),
      coordinator.id,
      `Letter to ${world.force.name}`,
    ],
  );
  for (const { reference } of published.slice(40)) await submit(register, world, reference);
  // Of others’ forces, those on which others of these tests record nothing.
  await register.rows(
    `insert into own_force (person_id, force_id)
     (select $1::uuid, $2::uuid) union (select $1::uuid, id from organisation o where kind = 'force' and ended_on is null
       and not exists (select from finding f where f.force_id = o.id) order by id limit 11)
     returning force_id`,
    [inspector.id, world.force.id],
  );
  const html = await (await (await requestsOf(inspector)).get("/")).text();
  expect(html).toContain("12 forces");
  expect(html).toMatch(/\d+ more reported change/);
  // Thirty reported changes and twenty decisions, and a tick for each table: its size is measured on a register of real size (bench).
  expect(html.match(/<input[^>]*type="checkbox"/g)?.length).toBe(52);
});

test("the sheet of a force is two pages on paper", async ({ world, register, as }) => {
  const { inspector } = world.people;
  await register.publish(
    inspector.id,
    world.force.id,
    Array.from({ length: 12 }, () => ({ kind: "cause-of-concern" as const, recommendations: 4 })),
  );
  await register.publish(
    inspector.id,
    world.force.id,
    Array.from({ length: 40 }, (_, at) => ({ text: `${"The force should do what it says it does. ".repeat(6)}${at}` })),
  );
  const page = await as(inspector);
  await page.goto(`/forces/${world.force.slug}/sheet`);
  await expect(part(page, /^Causes of concern/)).toContainText("more findings in the register");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
});
