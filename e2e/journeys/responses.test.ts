import type { Page } from "@playwright/test";
import { unzipped } from "@/lib/outside/testing/unzip";
import { part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

const step = (page: Page, button: string) => part(page, "Steps").getByRole("link", { name: button, exact: true });

test("the response to the report of December 2023 goes from the invitation to what was sent", async ({
  world,
  register,
  as,
  requestsOf,
}) => {
  const { people, force } = world;
  const published = await register.publish(
    people.inspector.id,
    force.id,
    [{ kind: "cause-of-concern", text: "The force needs to investigate effectively.", recommendations: 2 }],
    "2023-12-22",
  );
  const [, first, second] = published.map(({ reference }) => reference);
  const [report] = await register.rows(
    "select i.slug, i.title from inspection i join finding f on f.inspection_id = i.id where f.reference = $1",
    [String(first)],
  );
  const address = `/responses/${force.slug}/${report?.slug}`;

  const office = await as(people.body);
  await office.goto("/");
  await part(office, "Needs you")
    .getByRole("link", { name: /^Section 55 response: overdue by/ })
    .click();
  await expect(office.getByText("the last day was 15 February 2024", { exact: false }).first()).toBeVisible();
  await step(office, "Invite").click();
  await office.getByLabel("What the force reads with it").fill("Please say what has changed.");
  await press(office, "Send the invitation");
  await said(office, "The chief officer is invited to comment");

  const coordinator = await as(people.coordinator, { javaScriptEnabled: false });
  await coordinator.goto("/");
  await part(coordinator, "Needs you")
    .getByRole("link", { name: "Chief officer’s comments for the section 55 response" })
    .click();
  await expect(coordinator.getByText("Please say what has changed.")).toBeVisible();
  await step(coordinator, "Enter the comments").click();
  const comments = coordinator.getByLabel("The chief officer’s comments on the report");
  await comments.fill("Half of a sentence, quokka");
  await press(coordinator, "Save the comments");
  await said(coordinator, "The draft is kept");
  await expect((await office.request.get(address)).text()).resolves.not.toContain("quokka");
  await step(coordinator, "Enter the comments").click();
  await expect(comments).toHaveValue("Half of a sentence, quokka");
  await comments.fill("The force accepts the report.");
  await coordinator.getByRole("radio", { name: /^Give it to the/ }).check();
  await press(coordinator, "Save the comments");
  await said(coordinator, "The comments are given");

  await office.goto(`${address}/write`);
  await office.getByLabel("Comments of the PCC on the report").fill("Numbat: we take it seriously.");
  await press(office, "Save what is written");
  await said(office, "The comments are saved");

  // What lacks an answer is said by name, and nothing can be published meanwhile.
  await step(office, "Answer").click();
  const colleague = await as(people.body);
  await colleague.goto(`${address}/answers`);
  const answering = (page: Page, reference: string | undefined) =>
    page.getByRole("group", { name: `Answer to ${reference}`, exact: true });
  await answering(office, first).getByText("Action has been taken").click();
  await office.getByLabel(`Which action, or why none, for ${first}`).fill("A board meets each month.");
  await press(office, "Save the answers");
  await said(office, "The answers are saved");
  await office.goto(`${address}/publish`);
  await expect(office.getByText(`1 answer is not complete: ${second}`, { exact: false })).toBeVisible();
  await expect(office.getByRole("button", { name: "Publish this response" })).toHaveCount(0);

  // Who has the older page is told, and keeps what they typed.
  await answering(colleague, second).getByText("No action: say why").click();
  await colleague.getByLabel(`Which action, or why none, for ${second}`).fill("The force had done it before.");
  await answering(colleague, first).getByText("Action has been taken").click();
  await colleague.getByLabel(`Which action, or why none, for ${first}`).fill("A board meets each month.");
  await press(colleague, "Save the answers");
  await expect(refusal(colleague)).toContainText("Somebody has changed this since you opened the page");
  await press(colleague, "Save the answers");
  await said(colleague, "The answers are saved");

  // Nobody outside the office reads a word of it, by page or by file.
  for (const other of [people.coordinator, people.chiefOfficer, people.inspector, people.reader, people.bodyReader]) {
    const request = await requestsOf(other);
    for (const page of [address, `${address}/write`, `${address}/answers`, `${address}/publish`])
      expect(await (await request.get(page)).text(), `${other.post} ${page}`).not.toContain("Numbat");
    expect((await request.get(`${address}/document?version=preview`)).status()).toBe(404);
  }
  const publicly = async (path = "") => (await office.request.get(`/public/${force.slug}${path}`)).text();
  for (const path of ["", "/register.json", "/responses.csv", "/answers.csv", "/feed.atom"])
    expect(await publicly(path)).not.toContain("Numbat");

  await office.goto(`${address}/publish`);
  await expect(part(office, "Preview")).toContainText("Numbat: we take it seriously.");
  await expect(part(office, "Preview")).toContainText("The force accepts the report.");
  await office.getByRole("radio", { name: "Deputy Police and Crime Commissioner" }).check();
  await press(office, "Publish this response");
  await said(office, "The response is published and frozen");
  await expect.poll(() => publicly("/responses.csv"), { timeout: 60_000 }).toContain("Numbat: we take it seriously.");
  const [, publicPage = ""] = /href="\/public\/[^/"]+(\/[A-Z]+-S55-[^"]+)"/.exec(await publicly()) ?? [];
  expect(await publicly(publicPage)).toContain("The force had done it before.");
  expect(await publicly("/feed.atom")).toContain(publicPage);
  await step(office, "Record it as sent").click();
  for (const to of ["Sent to the Home Secretary on", "Sent to the inspectorate on"])
    await office.getByLabel(to).fill("2024-09-30");
  await press(office, "Record it as sent");
  await said(office, "It is recorded as sent");

  const inspector = await requestsOf(people.inspector);
  const read = await (await inspector.get(address)).text();
  for (const words of [
    "Numbat: we take it seriously.",
    "The force had done it before.",
    "Deputy Police and Crime Commissioner",
  ])
    expect(read).toContain(words);
  const word = unzipped(await (await inspector.get(`${address}/document`)).body());
  expect(Buffer.from(word["word/document.xml"] ?? []).toString("utf8")).toContain("Numbat: we take it seriously.");

  // A correction says what it corrects; the first version stays.
  await office.goto(`${address}/write`);
  await office.getByLabel("Comments of the PCC on the report").fill("Bilby: we take it very seriously.");
  await press(office, "Save what is written");
  await said(office, "The comments are saved");
  await office.goto(`${address}/publish`);
  await press(office, "Publish this correction");
  await expect(refusal(office)).toContainText("Say what is corrected and why");
  await office.getByLabel("What is corrected, and why").fill("A word was missing.");
  await press(office, "Publish this correction");
  await said(office, "The response is published and frozen");
  await expect(office.locator("#document")).toContainText("A word was missing.");
  await office.goto(`${address}?version=1`);
  await expect(office.locator("#document")).toContainText("Numbat: we take it seriously.");
});
