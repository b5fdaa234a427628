import { aCause, aFinding } from "../fixtures/findings";
import { confirm, said, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a force enters Engage with a reason tied to its cause of concern, and leaves with it open", async ({
  world,
  register,
  as,
}) => {
  const { inspector, body } = world.people;
  const { slug, name } = world.force;
  const { cause } = await aCause(register, world);

  const page = await as(inspector);
  await page.goto(`/forces/${slug}`);
  await page.getByRole("link", { name: "Enter Engage" }).click();
  await page.getByRole("textbox", { name: "Reason 1" }).fill("Answering calls");
  await page.getByLabel("Finding of reason 1").selectOption({ index: 1 });
  await page.getByLabel("Why", { exact: true }).fill("Calls go unanswered.");
  await page.getByLabel("From which day").fill("2024-09-16");
  await confirm(page, "Move the force into Engage");
  await said(page, "The force is in Engage.");

  const office = await as(body);
  await office.goto(`/findings/${cause}`);
  await expect(voice(office, "Status")).toContainText("Engage");
  await office.goto("/forces");
  await expect(office.getByText(name).first()).toBeVisible();

  // What is typed in one form stays in it.
  await page.goto(`/forces/${slug}/extend-engage`);
  await page.getByLabel("Why", { exact: true }).fill("Another matter.");
  await page.goto(`/forces/${slug}`);
  await page.getByRole("link", { name: "Leave Engage" }).click();
  await expect(page.getByText("A force may leave Engage all the same.")).toBeVisible();
  await expect(page.getByLabel("Why", { exact: true })).toHaveValue("");
  await page.getByLabel("Why", { exact: true }).fill("Nine in ten calls are answered.");
  await confirm(page, "Leave Engage");
  await said(page, "The force is back in Scan.");

  await office.goto(`/findings/${cause}`);
  await expect(voice(office, "Status")).toContainText("Open");
});

test("a reason for Engage that was closed is not taken up again by itself: the inspector is led to the move", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const { cause, causeId } = await aCause(register, world, 0);
  const successor = await aFinding(register, world, {
    kind: "cause-of-concern",
    text: "Calls are still not answered.",
  });
  await register.entersEngage(inspector.id, world.force.slug, "Answering calls", causeId, "2024-09-16");
  await register.does(inspector.id, cause, {
    do: "close",
    outcome: "superseded",
    method: "revisit",
    note: "The new cause of concern says more.",
    letter: null,
    successor,
    confirmedOpen: 0,
    supersededToo: [],
    addedEvidence: [],
  });

  const page = await as(inspector);
  await page.goto(`/findings/${cause}`);
  await expect(page.getByText(`${successor} is open, not in Engage`)).toBeVisible();
  await expect(page.getByRole("link", { name: `move ${successor} to Engage` })).toBeVisible();
  const force = await as(coordinator);
  await force.goto(`/findings/${cause}`);
  await expect(force.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(force.getByText("not in Engage")).toHaveCount(0);

  await register.does(inspector.id, cause, { do: "reopen", why: "Both are needed.", whyParentToo: null });
  await force.reload();
  await expect(force.getByText("Both count as open.")).toBeVisible();
  await page.reload();
  await page.getByRole("link", { name: `move ${cause} to Engage` }).click();
  await page
    .getByRole("textbox", { name: /reason/i })
    .first()
    .fill("Answering calls");
  await page.getByLabel("Why does the finding move to Engage?").fill("Calls go unanswered again.");
  await confirm(page, "Move to Engage");
  await said(page, "The finding is in Engage.");
  await expect(page.getByText("not in Engage")).toHaveCount(0);
});
