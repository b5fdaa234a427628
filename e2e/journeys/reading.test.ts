import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { confirm, press, refusal, said, summary } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

const PEEL_2017 = readFileSync("fixtures/reports/seed-2018-03-22-wmp-peel-2017-effectiveness.txt", "utf8");
const LETTER = readFileSync("fixtures/reports/06-west-midlands-return-to-default-phase-2024-09.txt", "utf8");

async function paste(page: Page, text: string): Promise<void> {
  await page.goto("/inspections");
  await page.getByRole("link", { name: "Read a report" }).click();
  await page.getByLabel("Or the text itself").fill(text);
  await press(page, "Read this report");
  await said(page, "The report is read.");
  await expect(page.getByRole("heading", { level: 2, name: "The report" })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`a coordinator pastes PEEL 2017, corrects one draft and records it, ${how}`, async ({ world, as }) => {
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    const { code } = world.force;
    await paste(page, PEEL_2017);
    await expect(page.getByRole("article")).toHaveCount(8);

    const draft = page.getByRole("article").filter({ hasText: "missing and absent children" });
    await draft.getByRole("link", { name: "Correct, split or join" }).click();
    await page.getByLabel("Wording as published").fill("The force should improve its response to missing children.");
    await press(page, "Keep this draft");
    await expect(page.getByRole("article").filter({ hasText: "its response to missing children." })).toBeVisible();

    await page.getByRole("link", { name: "Go on to record" }).click();
    // The report is on another force than the one that this test plays in.
    await press(page, "Record all of it");
    await expect(refusal(page)).toContainText("The report names another force.");
    await page.getByRole("checkbox", { name: /^Record it for/ }).check();
    await press(page, "Record all of it");
    await said(page, "The report is recorded.");
    await expect(page.getByText("8 findings and 4 judgments")).toBeVisible();
    await expect(page.getByRole("link", { name: `${code}-2018-001` })).toHaveAttribute(
      "href",
      `/findings/${code}-2018-001`,
    );
    await expect(page.getByText("left out")).toHaveCount(0);

    await page.getByRole("link", { name: "Its findings in the register" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("8 findings");
    await page.goto(`/findings/${code}-2018-002`);
    await expect(page.getByText("immediately").first()).toBeVisible();
    await expect(page.getByText("Recorded by the force, not confirmed by the inspectorate").first()).toBeVisible();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`what is pressed and added on a review stands there at once, ${how}`, async ({ world, as }) => {
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    await paste(page, PEEL_2017);
    const draft = page.getByRole("article").filter({ hasText: "missing and absent children" });
    await draft.getByRole("button", { name: /^Leave out/ }).click();
    await draft.getByRole("button", { name: /^Record it/ }).click();
    await expect(draft.getByRole("button", { name: /^Leave out/ })).toBeVisible();

    await page.getByText("Add a finding that was not recognised").click();
    await press(page, "Add these lines");
    await expect(refusal(page)).toContainText("Choose the kind of finding.");
    // The answer shows its form, with scripts or without.
    await page.getByLabel("First line").fill("30");
    await page.getByLabel("Last line").fill("31");
    await page.getByLabel("Kind").selectOption("Area for improvement");
    await press(page, "Add these lines");
    await expect(page.getByRole("article")).toHaveCount(9);
  });
}

test("what the letter of September 2024 reports is on the inspector's desk, and closed only by the inspector", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, inspector } = world.people;
  const [finding] = await register.publish(inspector.id, world.force.id, [{ text: "The force should investigate." }]);
  const reference = finding?.reference ?? "";
  const page = await as(coordinator);
  await paste(page, LETTER);
  await page.getByRole("link", { name: "Say which findings, and when" }).first().click();
  await page.getByRole("checkbox", { name: new RegExp(reference) }).check();
  await press(page, "Keep this");
  await page.getByRole("link", { name: "Go on to record" }).click();
  await page.getByRole("checkbox", { name: /^Record it for/ }).check();
  await press(page, "Record all of it");
  await said(page, "The report is recorded.");
  await page.goto(`/findings/${reference}`);
  await expect(page.getByText("Reported closed").first()).toBeVisible();

  const desk = await as(inspector);
  await desk.goto("/");
  await desk
    .getByRole("row")
    .filter({ hasText: world.force.name })
    .getByRole("link", { name: /reported change/ })
    .click();
  const row = desk.getByRole("row").filter({ hasText: reference });
  await row.getByRole("link", { name: "Close it" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Close this finding" })).toBeVisible();
  await expect(desk.getByText(/^Reported: closed/)).toBeVisible();
  await desk.getByRole("radio", { name: "Implemented" }).check();
  await desk.getByLabel("How was it verified?").selectOption("Revisit");
  await desk.getByLabel("What does the decision rest on?").fill("As the letter says.");
  await confirm(desk, "Close this finding");
  await said(desk, "The finding is closed.");
  await desk.goto("/proposals");
  await expect(desk.getByRole("row").filter({ hasText: reference })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`a report is discarded once that is confirmed, and nothing of it can be recorded, ${how}`, async ({
    world,
    as,
  }) => {
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    await paste(page, PEEL_2017);
    const review = new URL(page.url()).pathname;
    const other = await page.context().newPage();
    await other.goto(`${review}/record`);
    await page.getByRole("link", { name: "Discard this report" }).click();
    await expect(page.getByText("This cannot be undone")).toBeVisible();
    await press(page, "Discard this report");
    await said(page, "The report is discarded.");
    await press(other, "Record all of it");
    await expect(other.getByText("You discarded this report").first()).toBeVisible();
    await page.goto("/findings");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("0 findings");
  });

  test(`a correction from an older page of the same draft is refused, and what was typed is kept, ${how}`, async ({
    world,
    as,
  }) => {
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    await paste(page, PEEL_2017);
    const review = new URL(page.url()).pathname;
    const [one, two] = [await page.context().newPage(), await page.context().newPage()];
    for (const tab of [one, two]) await tab.goto(`${review}/f1`);
    await one.getByLabel("Wording as published").fill("The first tab’s words.");
    await press(one, "Keep this draft");
    await expect(one.locator("#f1").getByText("The first tab’s words.", { exact: true })).toBeVisible();
    // The first page is older too: a press on this draft is not done, one on another goes beside the correction.
    await page
      .locator("#f1")
      .getByRole("button", { name: /^Leave out/ })
      .click();
    await expect(page.getByText("Nothing was changed")).toBeVisible();
    await page.goBack();
    await page
      .locator("#f2")
      .getByRole("button", { name: /^Leave out/ })
      .click();
    await expect(page.locator("#f2").getByText("left out", { exact: true })).toBeVisible();
    await expect(page.locator("#f1").getByText("will be recorded", { exact: true })).toBeVisible();

    await two.getByLabel("Wording as published").fill("The second tab’s words.");
    await press(two, "Keep this draft");
    await expect(refusal(two)).toContainText("Somebody has changed this since you opened the page.");
    await expect(two.getByText("This draft now reads: The first tab’s words.")).toBeVisible();
    await expect(two.getByLabel("Wording as published")).toHaveValue("The second tab’s words.");
    await press(two, "Keep this draft");
    await expect(two.locator("#f1").getByText("The second tab’s words.", { exact: true })).toBeVisible();
  });

  test(`closures that are refused are named with their reasons, and what was typed comes back, ${how}`, async ({
    world,
    register,
    as,
  }) => {
    const { coordinator, inspector } = world.people;
    const published = await register.publish(inspector.id, world.force.id, [
      { text: "The force should act." },
      { text: "The force should check." },
      { text: "The force should lead." },
    ]);
    const references = published.map(({ reference }) => reference);
    await register.rows(
      `insert into proposal (id, force_id, finding_id, what, "on", words, source, at, by_id, by, audience)
       select gen_random_uuid(), force_id, id, 'close', case when text like '%check%' then date '2030-01-01' end,
         'It is closed.', 'A letter', now(), $2::uuid, 'Force coordinator', 'shared'
       from finding where reference = any (string_to_array($1, ' ')) returning id`,
      [references.join(" "), coordinator.id],
    );
    const [closed = "", late = "", declined = ""] = references;
    const desk = await as(inspector, { javaScriptEnabled });
    await desk.goto("/proposals");
    const row = (reference: string) => desk.getByRole("row").filter({ hasText: reference });
    const old = await desk.context().newPage();
    await old.goto("/proposals");
    await row(declined)
      .getByRole("link", { name: /^Decline/ })
      .click();
    await desk.getByLabel("Why do you decline it?").fill("The letter says otherwise.");
    await press(desk, "Decline it");
    await said(desk, "The reported change is declined.");

    for (const reference of references) await old.getByRole("checkbox", { name: new RegExp(reference) }).check();
    await old.getByLabel("How it was verified").selectOption("Revisit");
    await old.getByLabel("What the decisions rest on").fill("As the letter says.");
    await press(old, "Continue");
    await expect(summary(old)).toContainText("1 finding of 3: closed");
    await press(old, "Close the findings ticked");
    await said(old, `Closed: ${closed}`);
    await expect(old.getByText("2 findings not closed")).toBeVisible();
    await expect(old.getByRole("listitem").filter({ hasText: late })).toContainText("This date is in the future.");
    await expect(old.getByRole("listitem").filter({ hasText: declined })).toContainText(
      "This reported change was declined by",
    );
    await expect(old.getByRole("checkbox", { name: new RegExp(late) })).toBeChecked();
    await expect(old.getByLabel("What the decisions rest on")).toHaveValue("As the letter says.");
    await expect(old.getByRole("checkbox", { name: new RegExp(closed) })).toHaveCount(0);
  });
}

test("what was pasted is forgotten once it is read", async ({ world, as }) => {
  const page = await as(world.people.coordinator);
  await page.goto("/inspections/read");
  await page.getByLabel("Or the text itself").fill("Half a report.");
  await page.reload();
  await expect(page.getByText("It was not saved.")).toBeVisible();
  await press(page, "Read this report");
  await said(page, "The report is read.");
  await page.goto("/inspections/read");
  await expect(page.getByLabel("Or the text itself")).toHaveValue("");
  await expect(page.getByText("It was not saved.")).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`a file and a text together are refused, and the text is kept, ${how}`, async ({ world, as }) => {
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    await page.goto("/inspections/read");
    const text = page.getByLabel("Or the text itself");
    await text.fill("The force should improve how it answers calls.");
    const file = { name: "report.txt", mimeType: "text/plain", buffer: Buffer.from(PEEL_2017) };
    await page.getByLabel("A file").setInputFiles(file);
    await press(page, "Read this report");
    await expect(refusal(page)).toContainText("You gave a file and a text");
    await expect(text).toHaveValue("The force should improve how it answers calls.");
    await press(page, "Read this report");
    await said(page, "The report is read.");
  });
}

test("words that are selected in the report are added as a finding", async ({ world, as }) => {
  const page = await as(world.people.coordinator);
  await paste(page, PEEL_2017);
  const line = page
    .locator("[data-line]")
    .filter({ hasText: /\S+ \S+ \S+ \S+/ })
    .first();
  const words = await line.evaluate((element) => {
    const text = element.textContent ?? "";
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const end = text.indexOf(" ", text.indexOf(" ") + 1);
    if (node) document.getSelection()?.setBaseAndExtent(node, 0, node, end);
    return text.slice(0, end);
  });
  await page.getByRole("button", { name: "Add these words as a finding" }).click();
  await expect(page.getByLabel("Words of these lines")).toHaveValue(words);
  await page.getByLabel("Kind").selectOption("Area for improvement");
  await press(page, "Add these lines");
  await expect(page.getByRole("article").filter({ has: page.getByText(words, { exact: true }) })).toBeVisible();
});
