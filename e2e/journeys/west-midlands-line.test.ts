import type { Page } from "@playwright/test";
import { begin, confirm, part, press, said, summary, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

/** The line that West Midlands went in 2023 and 2024, for a force that no other test knows: its days and the order of what happened. */
const DAYS = {
  published: "2023-12-22",
  visit: ["2024-05-20", "2024-06-14"],
  letter: "2024-07-05",
  decided: "2024-09-18",
} as const;

const CAUSE = "The force does not carry out effective investigations.";
const WAYS = ["Supervise every investigation.", "Ask victims what they need."];

/** An inspector records the report with its cause of concern and publishes it; answers the references, the cause first. */
async function publishes(page: Page, name: string, code: string): Promise<readonly [string, string, string]> {
  await page.goto("/inspections/new");
  await page.getByLabel("Title").fill(`PEEL 2023–25: ${name}`);
  await page.getByLabel("Type").selectOption("PEEL");
  await page.getByRole("checkbox", { name }).check();
  await press(page, "Record this inspection");
  await said(page, "The inspection is recorded.");
  for (const [kind, text] of [
    ["Cause of concern", CAUSE],
    ...WAYS.map((way) => ["Recommendation", way] as const),
  ] as const) {
    await page.getByRole("link", { name: "Add a finding" }).first().click();
    await page.getByRole("radio", { name: kind }).check();
    if (kind === "Recommendation")
      await page.getByLabel("Cause of concern that it belongs to").selectOption({ index: 1 });
    await page.getByLabel("Wording").fill(text);
    await press(page, "Add this finding");
    await said(page, "The finding is added.");
  }
  await page.getByRole("link", { name: "Check and publish" }).first().click();
  await page.getByLabel("Day of publication").fill(DAYS.published);
  await confirm(page, "Publish this inspection");
  await said(page, "The inspection is published.");
  return [`${code}-2023-001`, `${code}-2023-002`, `${code}-2023-003`];
}

test("from the report of December 2023 through Engage, the visit and its letter to September 2024, each step by who takes it", async ({
  world,
  as,
}) => {
  test.setTimeout(180_000);
  const { inspector, coordinator, owner, chiefOfficer, body } = world.people;
  const { name, code, slug } = world.force;
  const desk = await as(inspector);
  const [cause, supervise, ask] = await publishes(desk, name, code);

  await desk.goto(`/forces/${slug}/enter-engage`);
  await desk.getByRole("textbox", { name: "Reason 1" }).fill("Investigations");
  await desk.getByLabel("Finding of reason 1").selectOption({ index: 1 });
  await desk.getByLabel("Why", { exact: true }).fill("The cause of concern of December.");
  await desk.getByLabel("From which day").fill(DAYS.published);
  await confirm(desk, "Move the force into Engage");
  await said(desk, "The force is in Engage.");

  const force = await as(coordinator);
  await begin(force, cause, "Allocate this finding");
  await force.getByLabel("Owner").selectOption({ label: owner.post });
  await force.getByLabel("Sponsor").selectOption({ label: chiefOfficer.post });
  await press(force, "Allocate");
  await said(force, "The finding is allocated.");

  const staff = await as(owner);
  await begin(staff, cause, "Update progress");
  await staff.getByRole("radio", { name: "On track" }).check();
  await staff.getByLabel("What has changed since the last update?").fill("A supervisor looks at every investigation.");
  await press(staff, "Update progress");
  await said(staff, "Progress is updated.");

  const office = await as(body);
  await begin(office, cause, "Record assurance");
  await office.getByRole("radio", { name: /^Partly assured/ }).check();
  await office.getByLabel("What did you see").fill("Supervision has begun.");
  await press(office, "Record assurance");
  await said(office, "Your assurance is recorded.");

  await desk.goto(`/revisits/new?force=${slug}`);
  for (const one of [cause, supervise, ask]) await desk.getByRole("checkbox", { name: new RegExp(one) }).check();
  await desk.getByLabel("What is it to look at?").fill("Whether investigations are supervised.");
  await desk.getByLabel("How?").selectOption("Revisit");
  await desk.getByLabel("From").fill("2024-05-01");
  // It is planned for days to come: what was visited before is recorded when it is told.
  await desk.getByLabel("To (optional)").fill("2024-09-30");
  await press(desk, "Plan this revisit");
  await said(desk, "The revisit is planned.");
  const visit = new URL(desk.url()).pathname;
  await desk.getByLabel("First day of the visit").fill(DAYS.visit[0]);
  await desk.getByLabel("Last day of the visit").fill(DAYS.visit[1]);
  await desk.getByLabel(`${cause}: what was found?`).fill("Better, and not yet everywhere.");
  for (const one of [supervise, ask])
    await desk.getByLabel(`${one}: what was found?`).fill("Done in forty cases of forty.");
  await press(desk, "Record the revisit");
  await said(desk, "The revisit is recorded.");
  await force.goto(visit);
  await expect(force.getByText("not yet everywhere"), "before the letter").toHaveCount(0);
  await desk.getByLabel("Reference of the letter").fill("Revisit letter, July 2024");
  await desk.getByLabel("Day of the letter").fill(DAYS.letter);
  await press(desk, "Record the letter");
  await said(desk, "The letter is recorded.");
  await force.goto(visit);
  await expect(force.getByText("Better, and not yet everywhere.")).toBeVisible();

  for (const one of [supervise, ask]) await desk.getByRole("checkbox", { name: new RegExp(`^${one}`) }).check();
  await desk.getByLabel("What the decisions rest on").fill("As found on the visit.");
  await desk.getByLabel("Day of the decisions").fill(DAYS.decided);
  await press(desk, "Continue");
  await expect(summary(desk)).toContainText("2 findings of 2: closed");
  await press(desk, "Close the findings ticked");
  await said(desk, "Closed: ");

  await force.goto(`/forces/${slug}/sheet`);
  await expect(part(force, "In Engage since 22 December 2023")).toContainText(cause);
  await expect(part(force, /^Causes of concern/)).toContainText("2 of 2 recommendations closed");
  await expect(part(force, /^Causes of concern/)).toContainText("Partly assured");
  for (const one of [supervise, ask]) await expect(part(force, "Closed in the last six months")).toContainText(one);

  await desk.goto(`/forces/${slug}/leave-engage`);
  await expect(desk.getByText("A force may leave Engage all the same.")).toBeVisible();
  await desk.getByLabel("Why", { exact: true }).fill("Its investigations are better; the cause stays open.");
  await desk.getByLabel("From which day").fill(DAYS.decided);
  await confirm(desk, "Leave Engage");
  await said(desk, "The force is back in Scan.");

  await office.goto(`/findings/${cause}`);
  await expect(voice(office, "Status")).toContainText("Open");
  await expect(voice(office, "Status")).toContainText("2 of 2 recommendations closed");
  await office.goto(`/forces/${slug}/sheet`);
  await expect(part(office, /^In Engage/)).toHaveCount(0);
  await office.goto(`/findings/${supervise}`);
  await expect(part(office, "Submissions and decisions")).toContainText("Done in forty cases of forty.");
  await press(office, "Verify");
  await said(office, /unbroken to entry \d+/);
});
