import { aFinding, allocate } from "../fixtures/findings";
import { begin, needOf, part, press, said, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("an owner says how the work stands, and all three sides read it", async ({ world, register, as }) => {
  const { owner, staff, body, inspector } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);

  const page = await as(owner);
  await page.goto("/");
  await expect(part(page, "Needs you"), "given a moment ago, nothing of it is late").toContainText(
    "Nothing waits for you",
  );
  await begin(page, reference, "Update progress");
  await page.getByRole("radio", { name: "Some issues" }).check();
  await page.getByLabel("What has changed since the last update?").fill("Half of the supervisors are trained.");
  await press(page, "Update progress");
  await said(page, "Progress is updated.");

  for (const person of [staff, body, inspector]) {
    const theirs = await as(person);
    await theirs.goto(`/findings/${reference}`);
    await expect(voice(theirs, "Progress")).toContainText("Some issues");
    await expect(voice(theirs, "Progress")).toContainText("Half of the supervisors are trained.");
    await expect(theirs.getByRole("link", { name: "Update progress" })).toHaveCount(0);
  }
});

test("an update recorded late is kept in the history, and the later one still stands", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(world.people.owner);
  const update = async (progress: string, note: string, from: string) => {
    await begin(page, reference, "Update progress");
    await page.getByRole("radio", { name: progress }).check();
    await page.getByLabel("What has changed since the last update?").fill(note);
    await page.getByLabel("From which day does this hold?").fill(from);
    await press(page, "Update progress");
  };
  await update("Delivered", "Every supervisor is trained.", "2024-06-10");
  await said(page, "Progress is updated.");
  await update("Off track", "Nobody was trained in February.", "2024-02-05");
  await said(page, "the later update of 10 June 2024 still stands");
  await expect(voice(page, "Progress")).toContainText("Every supervisor is trained.");
  await expect(page.locator("#history")).toContainText("Nobody was trained in February.");
});

test("each evidence note is read by its audience and by nobody else", async ({ world, register, as }) => {
  const { owner, staff, body, inspector } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const notes = {
    "Only the force": /^Force Only/,
    "Force and office": /^Force and policing body/,
    "All three sides": /^Shared with the inspectorate/,
  };

  const page = await as(owner);
  for (const [title, audience] of Object.entries(notes)) {
    await begin(page, reference, "Add evidence");
    await page.getByLabel("Title").fill(title);
    await page.getByLabel("What does it show?").fill("The figures of June 2024.");
    await page.getByLabel("Kind of evidence").selectOption("Data");
    await page.getByRole("radio", { name: audience }).check();
    await press(page, "Add evidence");
    await said(page, "The evidence is added.");
  }

  for (const [person, reads] of [
    [staff, ["Only the force", "Force and office", "All three sides"]],
    [body, ["Force and office", "All three sides"]],
    [inspector, ["All three sides"]],
  ] as const) {
    const theirs = await as(person);
    await theirs.goto(`/findings/${reference}`);
    for (const title of Object.keys(notes)) {
      const times = (reads as readonly string[]).includes(title) ? 1 : 0;
      await expect(
        part(theirs, "Evidence").getByRole("heading", { name: title }),
        `${person.post}: ${title}`,
      ).toHaveCount(times);
      expect((await theirs.content()).includes(title), `${person.post}: ${title}, anywhere in the page`).toBe(
        times === 1,
      );
    }
  }
});

test("an owner shares a note more widely, and the inspectorate reads it from then on", async ({
  world,
  register,
  as,
}) => {
  const { owner, inspector } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(owner);
  await begin(page, reference, "Add evidence");
  await page.getByLabel("Title").fill("Survey of victims");
  await page.getByLabel("What does it show?").fill("Eight in ten were kept informed.");
  await page.getByLabel("Kind of evidence").selectOption("Survey");
  await page.getByRole("radio", { name: /^Force Only/ }).check();
  await press(page, "Add evidence");
  await said(page, "The evidence is added.");

  await begin(page, reference, "Share evidence more widely");
  await page.getByRole("radio", { name: /^Survey of victims/ }).check();
  await page.getByRole("radio", { name: /^Shared with the inspectorate/ }).check();
  await press(page, "Share it");
  await said(page, "The evidence is shared more widely.");

  const desk = await as(inspector);
  await desk.goto(`/findings/${reference}`);
  await expect(part(desk, "Evidence")).toContainText("Eight in ten were kept informed.");
});

test("an owner passes an allocation back, and the finding waits for the coordinator again", async ({
  world,
  register,
  as,
}) => {
  const { owner, coordinator } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(owner);
  await begin(page, reference, "Pass the allocation back");
  await page.getByLabel("Why do you pass it back").fill("This is the control room’s work.");
  await press(page, "Pass the allocation back");
  await said(page, "The allocation is passed back.");

  const desk = await as(coordinator);
  await desk.goto("/");
  await expect(needOf(desk, reference)).toHaveText("Allocate this finding");
});
