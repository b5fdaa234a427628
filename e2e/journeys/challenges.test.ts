import { aFinding } from "../fixtures/findings";
import { part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a challenge is raised, answered, pressed and accepted, and waits on the work list of whoever has the next word", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world, { text: "The force should answer calls in time." });
  const { body, coordinator, inspector, staff, bodyReader } = world.people;
  const office = await as(body);
  await office.goto(`/findings/${reference}`);
  await office.getByRole("link", { name: "Raise a challenge" }).click();
  await press(office, "Raise this challenge");
  await expect(refusal(office)).toContainText("Write what you ask the force.");
  await office.getByLabel("What do you ask the force?").fill("How many calls, echidna, wait for a minute?");
  await office.getByLabel("Asked on").fill("2024-09-12");
  await press(office, "Raise this challenge");
  await said(office, "The challenge is raised.");
  const address = new URL(office.url()).pathname;
  await expect(office.getByText("Only a force coordinator can answer a challenge.")).toBeVisible();

  // The force finds it on its work page, with its age, and answers without scripts.
  const force = await as(coordinator, { javaScriptEnabled: false });
  await force.goto("/");
  const need = part(force, "Needs you").getByRole("listitem").filter({ hasText: "Answer a challenge" });
  await expect(need).toContainText("18 days");
  await expect(need).toContainText(reference);
  await need.getByRole("link").click();
  expect(new URL(force.url()).pathname).toBe(address);
  await force.getByLabel("What does the force answer?").fill("One in ten.");
  await force.getByLabel("Answered on").fill("2024-09-11");
  await press(force, "Give this answer");
  await expect(refusal(force)).toContainText(
    "before 12 September 2024, when something was last said in this challenge",
  );
  await expect(force.getByLabel("What does the force answer?")).toHaveValue("One in ten.");
  await force.getByLabel("Answered on").fill("2024-09-20");
  await press(force, "Give this answer");
  await said(force, "The answer is given.");
  await expect(force.getByText("Only the local policing body can accept the answer to a challenge.")).toBeVisible();

  await office.goto("/");
  await part(office, "Needs you")
    .getByRole("link", { name: "Accept the answer to your challenge, or press again" })
    .click();
  const colleague = await as(body);
  await colleague.goto(address);
  await office.getByRole("radio", { name: /^Press again/ }).check();
  await press(office, "Send it");
  await expect(refusal(office)).toContainText("Write what the answer leaves open.");
  await office.getByLabel("In your words").fill("In which month?");
  await press(office, "Send it");
  await said(office, "The challenge is pressed again.");

  // Who has the older page is told what was said meanwhile, and keeps what they typed.
  await colleague.getByRole("radio", { name: /^Accept it/ }).check();
  await colleague.getByLabel("In your words").fill("That will do.");
  await press(colleague, "Send it");
  await expect(refusal(colleague)).toContainText("so there is nothing to accept or to press");
  await expect(colleague.getByLabel("In your words")).toHaveValue("That will do.");

  await force.goto("/");
  await part(force, "Needs you")
    .getByRole("link", { name: "Answer a challenge of the policing body that was pressed again" })
    .click();
  await force.getByLabel("What does the force answer?").fill("In August.");
  await press(force, "Give this answer");
  await said(force, "The answer is given.");
  await office.goto(address);
  await office.getByRole("radio", { name: /^Accept it/ }).check();
  await press(office, "Send it");
  await said(office, "The answer is accepted.");

  // All of it stays: on the finding, in its history, in the list, under the register's filter.
  const theirs = await as(staff);
  await theirs.goto(`/findings/${reference}?events=all`);
  await expect(theirs.locator("#challenges")).toContainText("pressed once");
  const history = theirs.locator("#history");
  for (const words of ["raised about", "answered, about", "pressed again, about", "accepted, about"])
    await expect(history).toContainText(words);
  await theirs.goto("/findings?challenge=accepted");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("1 finding");
  await theirs.goto("/findings?challenge=unanswered");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("0 findings");
  const panel = await as(bodyReader);
  await panel.goto("/challenges");
  await expect(part(panel, "Answer accepted")).toContainText("echidna");

  // The inspectorate and the public read nothing of it.
  const inspects = await as(inspector);
  for (const path of [`/findings/${reference}?events=all`, "/challenges", address, "/findings?challenge=accepted"])
    expect(await (await inspects.request.get(path)).text()).not.toContain("echidna");
  expect((await inspects.request.get(address)).status()).toBe(404);
  expect(await (await inspects.request.get(`/public/${world.force.slug}`)).text()).not.toContain("echidna");
});

test("a challenge about a report stands on the report, and in the reviews of the finding that it is about", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  const { body } = world.people;
  const [report] = await register.rows(
    "select i.slug from inspection i join finding f on f.inspection_id = i.id where f.reference = $1",
    [reference],
  );
  const page = await as(body);
  await page.goto(`/inspections/${report?.slug}`);
  await page.getByRole("link", { name: "Raise a challenge about the report" }).click();
  await page.getByLabel("What do you ask the force?").fill("What will be done first?");
  await press(page, "Raise this challenge");
  await said(page, "The challenge is raised.");
  await page.goto(`/inspections/${report?.slug}`);
  await expect(part(page, "Challenges about the report")).toContainText("What will be done first?");
  const asked = await register.challenges(body.id, reference, "Who looks at it?");
  await page.goto("/reviews");
  await expect(page.getByRole("group", { name: new RegExp(`^${reference}:`) })).toContainText(asked);
});
