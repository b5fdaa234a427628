import { addEvidence, aFinding } from "../fixtures/findings";
import { part, press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("an inspector says why a finding stays closed although its basis has changed, and is asked again for what is withdrawn later", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, inspector } = world.people;
  const reference = await aFinding(register, world);
  await addEvidence(register, world, reference, "shared", "The first audit");
  await addEvidence(register, world, reference, "shared", "The second audit");
  await register.does(inspector.id, reference, {
    do: "close",
    outcome: "implemented",
    method: "desk-review",
    note: "Both audits show it.",
    letter: null,
    successor: null,
    confirmedOpen: 0,
    supersededToo: [],
    addedEvidence: [],
  });
  const withdraws = async (title: string) => {
    const rows = await register.rows(
      "select e.id from evidence e join evidence_use u on u.evidence_id = e.id join finding f on f.id = u.finding_id where f.reference = $1 and e.title = $2",
      [reference, title],
    );
    const evidenceId = String(rows[0]?.id);
    await register.does(coordinator.id, reference, { do: "withdraw-evidence", evidenceId, why: "Wrong month." });
  };
  const notice = "The basis of this decision has changed";
  await withdraws("The first audit");

  const page = await as(inspector);
  await page.goto(`/findings/${reference}`);
  await expect(page.getByText(notice, { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Say why it stays closed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("It stays closed");
  await expect(page.getByText("The first audit").first()).toBeVisible();
  await press(page, "It stays closed");
  await expect(page.getByRole("alert").filter({ hasText: "This was not saved" })).toContainText("Say why");
  await page.getByLabel("Why does it stay closed?").fill("The second audit alone shows it.");
  await press(page, "It stays closed");
  await said(page, "The finding stays closed.");
  await expect(page.getByText(notice, { exact: true })).toBeHidden();
  await expect(part(page, "History")).toContainText("The second audit alone shows it.");

  const force = await as(coordinator);
  await force.goto(`/findings/${reference}`);
  await expect(part(force, "History")).toContainText("The second audit alone shows it.");
  await expect(force.getByRole("link", { name: "Say why it stays closed" })).toBeHidden();

  await withdraws("The second audit");
  await page.goto(`/findings/${reference}`);
  await expect(page.getByText(notice, { exact: true })).toBeVisible();
});
