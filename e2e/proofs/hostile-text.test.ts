import { randomUUID } from "node:crypto";
import { figure } from "@/scripts/prove/figure";
import { hostileTexts } from "@/scripts/prove/hostile-texts";
import { readForm, sendForm } from "../fixtures/plain-form";
import { expect, test } from "../fixtures/test";

const [TEXTS, FINDINGS] = [520, 13];

test(`${TEXTS} hostile texts are stored as they were sent, and none of them runs where they are shown`, async ({
  world,
  register,
  requestsOf,
  as,
}) => {
  test.setTimeout(1_500_000);
  const texts = hostileTexts(TEXTS);
  const { inspector, coordinator } = world.people;
  const findings = await register.publish(
    inspector.id,
    world.force.id,
    Array.from({ length: FINDINGS }, () => ({})),
  );
  const request = await requestsOf(coordinator);
  const write = async (reference: string, share: readonly string[]) => {
    const path = `/findings/${reference}/update-progress`;
    for (const note of share) {
      const form = readForm(await (await request.get(path)).text(), "Update progress");
      const answer = await sendForm(request, path, { ...form, progress: "on-track", note, key: randomUUID() });
      expect(answer.status(), JSON.stringify(note)).toBe(303);
    }
  };
  const shareOf = (nth: number) => texts.filter((_, at) => at % FINDINGS === nth);
  for (let at = 0; at < FINDINGS; at += 4)
    await Promise.all(findings.slice(at, at + 4).map(({ reference }, nth) => write(reference, shareOf(at + nth))));
  const rows = await register.rows("select note from progress_update where force_id = $1::uuid", [world.force.id]);
  const stored = new Set(rows.map(({ note }) => note));
  const unlike = texts.filter((text) => !stored.has(text));
  figure("P11", "hostile texts", texts.length);
  figure("P11", "hostile texts stored otherwise than sent", unlike.length);
  expect(unlike).toEqual([]);

  const page = await as(coordinator);
  let ran = 0;
  page.on("dialog", (dialog) => {
    ran += 1;
    void dialog.dismiss();
  });
  for (const { reference } of findings)
    for (const path of [`/findings/${reference}`, `/findings/${reference}?events=all`, `/findings?text=${reference}`]) {
      await page.goto(path);
      if (await page.evaluate(() => Reflect.has(window, "ran"))) ran += 1;
    }
  await page.goto(`/findings/${findings[0]?.reference}?events=all`);
  await expect(page.getByText("window.ran=1").first()).toBeVisible();
  figure("P11", "scripts that ran", ran);
  expect(ran).toBe(0);
});
