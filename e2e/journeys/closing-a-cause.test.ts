import { date } from "@/lib/domain/calendar";
import { aCause, aFinding } from "../fixtures/findings";
import { begin, confirm, part, press, refusal, said, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("closing a cause of concern with open recommendations has to be confirmed; reopening says why", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const { cause, recommendations } = await aCause(register, world, 2);

  const page = await as(inspector);
  await begin(page, cause, "Close this finding");
  await page.getByRole("radio", { name: "Implemented" }).check();
  await page.getByLabel("How was it verified?").selectOption("Revisit");
  await page.getByLabel("What does the decision rest on?").fill("Our revisit of September.");
  await press(page, "Continue");
  await expect(refusal(page)).toContainText(`2 recommendations are still open: ${recommendations.join(" and ")}.`);
  await expect(page.getByLabel("What does the decision rest on?")).toHaveValue("Our revisit of September.");

  await page.getByRole("checkbox", { name: "Close it although 2 recommendations are open" }).check();
  await confirm(page, "Close this finding");
  await said(page, "The finding is closed.");
  await expect(voice(page, "Status")).toContainText("0 of 2 recommendations closed; this cause of concern is closed");

  const force = await as(coordinator);
  await force.goto(`/findings/${recommendations[0]}`);
  await expect(voice(force, "Status")).toContainText("Open");
  await expect(force.getByRole("link", { name: "Reopen this finding" })).toHaveCount(0);

  await begin(page, cause, "Reopen this finding");
  await page.getByLabel("Why is it reopened?").fill("Calls go unanswered again.");
  await confirm(page, "Reopen this finding");
  await said(page, "The finding is open again.");
  await force.goto(`/findings/${cause}`);
  await expect(voice(force, "Status")).toContainText("Reopened");
  await expect(force.locator("#history")).toContainText("Calls go unanswered again.");
});

test("a closing says how late it was for good, and what was said before a reopening is marked in the register", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator, body } = world.people;
  const reference = await aFinding(register, world, { deadline: { kind: "by", date: date("2024-09-18") } });
  const firstTarget = {
    do: "propose-target",
    to: date("2024-07-13"),
    reason: null,
    why: "The plan.",
    source: "tracker",
  } as const;
  await register.does(coordinator.id, reference, firstTarget);
  await register.does(coordinator.id, reference, { do: "update-progress", progress: "delivered", note: "Done." });
  await register.does(body.id, reference, { do: "record-assurance", assurance: "assured", note: "Seen." });

  const page = await as(inspector);
  await begin(page, reference, "Close this finding");
  await page.getByRole("radio", { name: "Implemented" }).check();
  await page.getByLabel("How was it verified?").selectOption("Revisit");
  await page.getByLabel("What does the decision rest on?").fill("Our revisit.");
  await confirm(page, "Close this finding");
  await said(page, "The finding is closed.");
  const late = "79 days after its first target and 12 days after its published deadline";
  await expect(voice(page, "Status")).toContainText(late);
  await expect(part(page, "Submissions and decisions")).toContainText(`Closed ${late}.`);
  await page.goto(`/findings?force=${world.force.slug}`);
  await expect(page.getByRole("row").filter({ hasText: reference })).toContainText("Closed 30 Sep 2024");

  await begin(page, reference, "Reopen this finding");
  await page.getByLabel("Why is it reopened?").fill("It has come back.");
  await confirm(page, "Reopen this finding");
  await expect(voice(page, "Progress")).toContainText("given before reopening");
  const force = await as(coordinator);
  await force.goto("/findings");
  const row = force.getByRole("row").filter({ hasText: reference });
  await expect(row.getByText("before reopening")).toHaveCount(2);
  await begin(force, reference, "Update progress");
  await force.getByRole("radio", { name: "Some issues" }).check();
  await force.getByLabel("What has changed since the last update?").fill("Begun again.");
  await press(force, "Update progress");
  await said(force, "Progress is updated.");
  await force.goto("/findings");
  await expect(row.getByText("before reopening")).toHaveCount(1);
});
