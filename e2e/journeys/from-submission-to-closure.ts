import type { BrowserContextOptions, Page } from "@playwright/test";
import { addEvidence, aFinding } from "../fixtures/findings";
import type { Register } from "../fixtures/register/register";
import type { Person, World } from "../fixtures/register/world";
import { begin, confirm, needOf, part, press, said, voice } from "../fixtures/steps";
import { expect } from "../fixtures/test";

interface Story {
  readonly world: World;
  readonly register: Register;
  readonly as: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * The journey that the register is there for: submitted, returned with points, answered, closed, seen by the policing
 * body, and a history that verifies. `options` say in which browser: the same story holds with scripts and without.
 */
export async function fromSubmissionToClosure({ world, register, as }: Story, options: BrowserContextOptions) {
  const { coordinator, inspector, body } = world.people;
  const reference = await aFinding(register, world);
  await addEvidence(register, world, reference, "shared", "Dip sample of 50 investigations");

  await register.withMetTest(reference);

  const force = await as(coordinator, options);
  await begin(force, reference, "Submit for closure");
  await expect(part(force, "What this rests on")).toContainText("Dip sample of 50 investigations");
  await force.getByLabel("Statement").fill("Supervisors review every investigation; a dip sample shows it.");
  await confirm(force, "Submit for closure");
  await said(force, "Submitted for closure.");

  const desk = await as(inspector, options);
  await desk.goto("/");
  await expect(part(desk, "Needs you")).toContainText("Decide");
  await desk.goto(`/findings?duty=decide-submission&force=${world.force.slug}`);
  await desk.getByRole("row").filter({ hasText: reference }).getByRole("link").click();
  await desk.getByRole("link", { name: "Return the submission" }).click();
  await desk.getByLabel("Points for the force to answer").fill("Which months does the sample cover?\nWho drew it?");
  await desk.getByLabel("In a sentence").fill("The sample is not described.");
  await press(desk, "Return the submission");
  await said(desk, "The submission is returned.");

  await force.goto("/");
  await expect(needOf(force, reference)).toHaveText("Answer 2 points and submit again");
  await force.goto(`/findings/${reference}/draft-submission`);
  await expect(part(force, "What came back")).toContainText("The sample is not described.");
  await expect(force.getByLabel("Statement")).toHaveValue(
    "Supervisors review every investigation; a dip sample shows it.",
  );
  await force.getByLabel("Point 2: Who drew it?").fill("The audit team.");
  await press(force, "Keep this draft");
  await said(force, "The draft is kept.");

  await force.goto("/");
  await needOf(force, reference).click();
  await expect(force.getByRole("heading", { level: 1 })).toHaveText("Answer 2 points and submit again");
  await expect(force.getByLabel("Point 2: Who drew it?")).toHaveValue("The audit team.");
  await force.getByLabel("Point 1: Which months does the sample cover?").fill("April to June 2024.");
  await force.getByLabel("Point 2: Who drew it?").fill("The audit team, at random.");
  await force.getByLabel("Statement").fill("The sample covers April to June and was drawn at random.");
  await confirm(force, "Submit for closure");
  await said(force, "Submitted for closure.");

  await desk.goto(`/findings/${reference}`);
  await expect(part(desk, "Submissions and decisions")).toContainText("The audit team, at random.");
  await desk.getByRole("link", { name: "Return the submission" }).click();
  await expect(part(desk, "What this rests on")).toContainText("The audit team, at random.");
  await desk.goBack();
  await desk.getByRole("link", { name: "Close this finding" }).click();
  for (const words of ["Who drew it?", "The audit team, at random.", "46 of 50 files show a supervisor’s review."])
    await expect(part(desk, "What this rests on")).toContainText(words);
  await desk.getByRole("radio", { name: "Implemented" }).check();
  await desk.getByLabel("How was it verified?").selectOption("Desk review of evidence");
  await desk.getByLabel("What does the decision rest on?").fill("A dip sample of 50 investigations.");
  await confirm(desk, "Close this finding");
  await said(desk, "The finding is closed.");

  const office = await as(body, options);
  await office.goto(`/findings/${reference}`);
  await expect(voice(office, "Status")).toContainText("Closed");
  await expect(part(office, "Submissions and decisions")).toContainText("A dip sample of 50 investigations.");
  const history = part(office, "History");
  for (const words of [/submitted for closure/i, /returned with 2 points/i, /closed as implemented/i])
    await expect(history).toContainText(words);
  await press(office, "Verify");
  await said(office, /unbroken to entry \d+/);
}
