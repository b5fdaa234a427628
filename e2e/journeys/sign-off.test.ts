import { addEvidence, aFinding, allocate } from "../fixtures/findings";
import { begin, needOf, part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a force asks for sign-off: its sponsor signs a draft on Decisions, an edit clears it, and the inspector reads who signed", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, chiefOfficer, owner, inspector } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  await addEvidence(register, world, reference, "shared");
  await register.withMetTest(reference);

  const page = await as(coordinator);
  await page.goto(`/forces/${world.force.slug}`);
  await part(page, "Sign-off of submissions").getByRole("button", { name: "Ask for sign-off" }).click();
  await said(page, "Submissions need sign-off from now on.");

  await page.goto(`/findings/${reference}/submit`);
  await expect(page.getByText("keep a draft first, then its sponsor signs it off")).toBeVisible();
  await page.getByRole("link", { name: "Draft a submission" }).click();
  await page.getByLabel("Statement").fill("Every case is assessed within a day.");
  await press(page, "Keep this draft");
  await said(page, "The draft is kept.");
  await page.goto(`/findings/${reference}/submit`);
  await expect(page.getByText("its sponsor signs it off on Decisions")).toBeVisible();

  const officer = await as(chiefOfficer);
  await officer.goto("/");
  await expect(needOf(officer, reference)).toContainText("Sign off a submission");
  await officer.getByRole("navigation").getByRole("link", { name: "Decisions" }).click();
  await expect(part(officer, "1 submission to sign off")).toContainText("Every case is assessed within a day.");
  await expect(part(officer, "1 submission to sign off")).toContainText("1 note shared with HMICFRS");

  // The owner writes it again while the sponsor reads the page.
  const drafting = await as(owner);
  await begin(drafting, reference, "Go on with the draft");
  await drafting.getByLabel("Statement").fill("Every case is assessed within an hour.");
  await press(drafting, "Keep this draft");
  await said(drafting, "The draft is kept.");
  await press(officer, `Sign off ${reference}`);
  await expect(officer.getByRole("alert").first()).toContainText("Somebody has changed this since you opened the page");
  await officer.goto("/decisions");
  await expect(part(officer, "1 submission to sign off")).toContainText("within an hour");
  await press(officer, `Sign off ${reference}`);
  await said(officer, "Signed off.");
  await expect(officer.getByText("to sign off")).toHaveCount(0);

  await page.goto(`/findings/${reference}/submit`);
  await page.getByLabel("Statement").fill("Every case is assessed at once.");
  await press(page, "Continue");
  await expect(refusal(page)).toContainText("signed off other words than these");
  await page.getByLabel("Statement").fill("Every case is assessed within an hour.");
  await press(page, "Continue");
  await press(page, "Submit for closure");
  await said(page, "Submitted for closure.");
  await expect(part(page, "Submissions and decisions")).toContainText(/Signed off by Assistant chief constable/);

  const desk = await as(inspector);
  await desk.goto(`/findings/${reference}/close`);
  await expect(part(desk, "What this rests on")).toContainText(/signed off by Assistant chief constable/);
});
