import { addEvidence, aFinding } from "../fixtures/findings";
import { press } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a coordinator sees before an inspection what was found on its themes and whether the evidence holds, and takes it to Word", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, inspector } = world.people;
  const custody = await aFinding(register, world, { text: "The force should check cells.", theme: "custody" });
  const apart = await aFinding(register, world, {
    text: "The force should answer letters.",
    theme: "preventing-crime",
  });
  await addEvidence(register, world, custody, "force");
  const page = await as(coordinator);
  await page.goto(`/forces/${world.force.slug}`);
  await page.getByRole("link", { name: /^Before they come/ }).click();
  await page.getByRole("checkbox", { name: "Custody" }).check();
  await page.getByLabel("Fieldwork from").fill("2024-11-22");
  await page.getByLabel("Fieldwork to").fill("2024-11-04");
  await press(page, "Show what was found");
  await expect(page.getByText("The fieldwork ends before it begins.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Custody" })).toBeChecked();
  await page.getByLabel("Fieldwork to").fill("2024-12-06");
  await press(page, "Show what was found");
  await expect(page.locator("#open")).toContainText(custody);
  await expect(page.locator("#evidence")).toContainText("Note for force");
  await expect(page.locator("main")).not.toContainText(apart);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Word" }).click();
  expect((await download).suggestedFilename()).toBe(`before-they-come-${world.force.slug}-2024-11-22.docx`);

  // The inspectorate reads the same without what is the force's own.
  const desk = await as(inspector);
  await desk.goto(new URL(page.url()).pathname + new URL(page.url()).search);
  await expect(desk.locator("#open")).toContainText(custody);
  await expect(desk.locator("main")).not.toContainText("Note for force");
});
