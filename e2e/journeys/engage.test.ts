import { aCause } from "../fixtures/findings";
import { press, said, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

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
  await press(page, "Move the force into Engage");
  await said(page, "The force is in Engage.");

  const office = await as(body);
  await office.goto(`/findings/${cause}`);
  await expect(voice(office, "Status")).toContainText("Engage");
  await office.goto("/forces");
  await expect(office.getByText(name).first()).toBeVisible();

  await page.getByRole("link", { name: "Leave Engage" }).click();
  await expect(page.getByText("A force may leave Engage all the same.")).toBeVisible();
  await page.getByLabel("Why", { exact: true }).fill("Nine in ten calls are answered.");
  await press(page, "Leave Engage");
  await said(page, "The force is back in Scan.");

  await office.goto(`/findings/${cause}`);
  await expect(voice(office, "Status")).toContainText("Open");
});
