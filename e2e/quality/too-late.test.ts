import type { BrowserContextOptions, Page } from "@playwright/test";
import { confirm, press, refill, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

/** Without scripts a refused form is answered with its page made anew, when what the page is about has moved on. */
const NO_SCRIPTS: BrowserContextOptions = { javaScriptEnabled: false };
const TYPED = "Calls go unanswered, and nobody calls back.";

const leave = async (page: Page, slug: string): Promise<void> => {
  await page.goto(`/forces/${slug}/leave-engage`);
  await page.getByLabel("Why", { exact: true }).fill("Nine in ten calls are answered.");
  await confirm(page, "Leave Engage");
  await said(page, "The force is back in Scan.");
};

test("the second of two inspectors who move a force into Engage keeps what they typed", async ({
  world,
  register,
  as,
}) => {
  const { inspector } = world.people;
  const page = await as(inspector, NO_SCRIPTS);
  await page.goto(`/forces/${world.force.slug}/enter-engage`);
  await page.getByRole("textbox", { name: "Reason 1" }).fill("Answering calls");
  await page.getByLabel("Why", { exact: true }).fill(TYPED);
  await register.entersEngage(inspector.id, world.force.slug, "Answering calls");
  await press(page, "Continue");
  await expect(refusal(page)).toContainText("The force has been in Engage since 30 September 2024.");
  await expect(page.getByRole("textbox", { name: "Reason 1" })).toHaveValue("Answering calls");
  await expect(page.getByLabel("Why", { exact: true })).toHaveValue(TYPED);
});

for (const [what, path, button] of [
  ["adds a reason to", "extend-engage", "Add to the Engage spell"],
  ["ends", "leave-engage", "Continue"],
] as const)
  test(`whoever ${what} an Engage spell that has just ended keeps what they typed`, async ({ world, register, as }) => {
    const { inspector } = world.people;
    await register.entersEngage(inspector.id, world.force.slug, "Answering calls");
    const page = await as(inspector, NO_SCRIPTS);
    await page.goto(`/forces/${world.force.slug}/${path}`);
    const reason = page.getByRole("textbox", { name: "Reason 1" });
    if (await reason.isVisible()) await reason.fill("Answering letters");
    await page.getByLabel("Why", { exact: true }).fill(TYPED);
    await leave(await as(inspector, NO_SCRIPTS), world.force.slug);
    await press(page, button);
    await expect(refusal(page)).toContainText("The force is not in Engage.");
    await expect(page.getByLabel("Why", { exact: true })).toHaveValue(TYPED);
  });

for (const options of [NO_SCRIPTS, {}])
  test(`what is typed for a draft that somebody has just published is kept ${options === NO_SCRIPTS ? "without" : "with"} scripts`, async ({
    world,
    register,
    as,
  }) => {
    const { inspector } = world.people;
    const draft = await register.draftInspection(inspector.id, world.force.id, [{ text: "The force should listen." }]);
    const of = (part: string) => `/inspections/${draft.slug}/${part}`;
    const open = async (part: string) => {
      const page = await as(inspector, options);
      await page.goto(of(part));
      return page;
    };
    const adds = await open("findings/new");
    await adds.getByRole("radio", { name: "Area for improvement" }).check();
    await adds.getByLabel("Wording").fill(TYPED);
    const changes = await open(`findings/${draft.findingIds[0]}`);
    await refill(changes.getByLabel("Wording"), TYPED);
    const judges = await open("judgments");
    await judges.getByLabel("Pillar or question").fill("Investigating crime");
    await judges.getByLabel("Grade", { exact: true }).selectOption("Inadequate");
    const facts = await open("facts");
    await refill(facts.getByLabel("Title"), "Another title");
    const publishes = await open("publish");

    const other = await open("publish");
    await confirm(other, "Publish this inspection");
    await said(other, "The inspection is published.");

    await press(adds, "Add this finding");
    await expect(refusal(adds)).toContainText("This inspection was published on");
    await expect(adds.getByLabel("Wording")).toHaveValue(TYPED);
    await press(changes, "Change this finding");
    await expect(refusal(changes)).toContainText("This inspection was published on");
    await expect(changes.getByLabel("Wording")).toHaveValue(TYPED);
    await press(judges, "Set this judgment");
    await expect(refusal(judges)).toContainText("This inspection was published on");
    await expect(judges.getByLabel("Pillar or question")).toHaveValue("Investigating crime");
    await press(facts, "Change the facts");
    await expect(refusal(facts)).toContainText("This inspection was published on");
    await expect(facts.getByLabel("Title")).toHaveValue("Another title");
    await press(publishes, "Continue");
    await expect(refusal(publishes)).toContainText("This inspection was published on");
  });

test("what is typed for a finding that somebody has just dropped is kept without scripts", async ({
  world,
  register,
  as,
}) => {
  const { inspector } = world.people;
  const draft = await register.draftInspection(inspector.id, world.force.id, [{ text: "The force should listen." }]);
  const path = `/inspections/${draft.slug}/findings/${draft.findingIds[0]}`;
  const page = await as(inspector, NO_SCRIPTS);
  await page.goto(path);
  await page.getByLabel("Wording").fill(TYPED);
  const other = await as(inspector, NO_SCRIPTS);
  await other.goto(path);
  await press(other, "Drop this finding");
  await said(other, "The finding is dropped.");
  await press(page, "Change this finding");
  await expect(refusal(page)).toBeVisible();
  await expect(page.getByText("This finding has been dropped.")).toBeVisible();
  await expect(page.getByLabel("Wording")).toHaveValue(TYPED);
});
