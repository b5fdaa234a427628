import { confirm, part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";
import { aRecord, aRecordedFinding } from "../fixtures/things";

test.use({ javaScriptEnabled: false });

test("a named reader comments on the facts of a draft, and an inspector answers before it is published", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const { slug } = await register.draftInspection(inspector.id, world.force.id, [{ text: "It has three suites." }]);
  const page = await as(inspector, { javaScriptEnabled: false });
  await page.goto(`/inspections/${slug}/readers`);
  await page.getByLabel("Person").selectOption({ label: `${world.force.name}: ${coordinator.post}` });
  await press(page, "Name this reader");
  await said(page, "They can read this inspection now.");

  const force = await as(coordinator, { javaScriptEnabled: false });
  await force.goto(`/inspections/${slug}`);
  await force.getByRole("link", { name: "Comment on the accuracy of this draft" }).click();
  await press(force, "Send this comment");
  await expect(refusal(force)).toContainText("Say what is not so, and what shows it.");
  await force.getByLabel("What is it about?").selectOption({ label: "It has three suites." });
  await force.getByLabel("What is not so?").fill("It has four: see the estate list.");
  await press(force, "Send this comment");
  await said(force, "Your comment is with the inspectorate.");
  await expect(part(force, "Comments")).toContainText("The inspectorate has not answered yet.");

  await page.goto("/");
  const waiting = page.locator(`a[href="/inspections/${slug}/accuracy"]`);
  await expect(part(page, "Needs you").getByRole("listitem").filter({ has: waiting })).toContainText(
    /Answer 1 comment on the accuracy of a draft.*today/s,
  );
  await page.goto(`/inspections/${slug}/publish`);
  await expect(page.getByText("Comments on accuracy wait for an answer")).toBeVisible();
  await page.getByRole("link", { name: "Read and answer 1 comment" }).click();
  await page.getByRole("radio", { name: "Changed" }).check();
  await page.getByLabel("What do you answer?").fill("Put right.");
  await press(page, "Answer this comment");
  await said(page, "The comment is answered.");
  await page.goto("/");
  await expect(waiting).toHaveCount(0);
  await page.goto(`/inspections/${slug}/publish`);
  await page.getByLabel("Day of publication").fill("2024-09-12");
  await confirm(page, "Publish this inspection");
  await said(page, "The inspection is published.");

  await force.goto(`/inspections/${slug}`);
  await force.getByRole("link", { name: "1 comment on accuracy, all answered" }).click();
  await expect(part(force, "Comments")).toContainText("The draft was changed. Put right.");
});

test("a report says what became of earlier findings, and a cause that a letter told first is counted once", async ({
  world,
  register,
  as,
}) => {
  const { inspector, reader } = world.people;
  const [old, cause] = await register.publish(inspector.id, world.force.id, [
    { text: "The force should answer letters." },
    { kind: "cause-of-concern", text: "The force fails victims.", recommendations: 1 },
  ]);
  const draft = await register.draftInspection(inspector.id, world.force.id, [
    { kind: "cause-of-concern", text: "The force still fails victims.", recommendations: 1 },
  ]);
  const page = await as(inspector, { javaScriptEnabled: false });
  await page.goto(`/inspections/${draft.slug}/earlier`);
  await page
    .getByRole("row")
    .filter({ hasText: old?.reference ?? "" })
    .getByRole("link", { name: /^Say/ })
    .click();
  await page.getByRole("radio", { name: "Persists" }).check();
  await page.getByLabel("In its own words").fill("Letters still wait.");
  await press(page, "Keep what it says");
  await said(page, "What the report says of it is kept.");
  await page.goto(`/inspections/${draft.slug}/findings/${draft.findingIds[0]}`);
  await page.getByLabel("The earlier finding").selectOption({ value: cause?.reference ?? "" });
  await press(page, "It is that finding");
  await said(page, "The draft is the earlier finding.");
  await page.goto(`/inspections/${draft.slug}/publish`);
  await page.getByLabel("Day of publication").fill("2024-09-12");
  await confirm(page, "Publish this inspection");
  await said(page, "The inspection is published.");

  const theirs = await as(reader);
  await theirs.goto(`/inspections/${draft.slug}`);
  await expect(part(theirs, "Earlier findings")).toContainText("Letters still wait.");
  await theirs.goto(`/findings/${cause?.reference}`);
  await expect(part(theirs, "What was published")).toContainText("published again");
  await expect(theirs.locator("#history")).toContainText("says of it: published again");
  await theirs.goto("/findings?kind=cause-of-concern");
  await expect(theirs.getByText("1 finding", { exact: false }).first()).toBeVisible();
});

test("what a force recorded is confirmed finding by finding, or merged into the report that it is", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  await register.publish(inspector.id, world.force.id, [{ text: "The force should read its letters." }]);
  const [report] = await register.rows(
    "select slug, title from inspection i join inspection_force f on f.inspection_id = i.id where f.force_id = $1::uuid",
    [world.force.id],
  );
  const record = await aRecord(register, world);
  await aRecordedFinding(register, world, record);
  const page = await as(inspector, { javaScriptEnabled: false });
  await page.goto(`/inspections/${record}`);
  await page.getByRole("link", { name: "Confirm one by one, or say that it is a report that is here already" }).click();
  await press(page, "Confirm those that are ticked");
  await expect(refusal(page)).toContainText("Tick at least one finding, of those that nobody has confirmed yet.");
  await page.goto(`/inspections/${record}/records`);
  await press(page, "Compare with it");
  await page
    .getByLabel(/The force should read letters\./)
    .last()
    .selectOption({ index: 1 });
  await confirm(page, "Merge this record");
  await said(page, "The record is merged.");
  await expect(page).toHaveURL(new RegExp(`/inspections/${report?.slug}`));

  const force = await as(coordinator);
  await force.goto(`/inspections/${record}`);
  await expect(force.getByText("It is a report that was here already")).toBeVisible();
});
