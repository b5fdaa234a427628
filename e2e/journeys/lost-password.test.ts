import { createHmac } from "node:crypto";
import { ownSite } from "../fixtures/own-site";
import { signInOnPage } from "../fixtures/sign-in";
import { press, said, signInRefusal } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

/** A site that sends mail. What is ordered is done by the site of the tests, which sends none: it writes mails and keeps them. */
const withMail = {
  SMTP_HOST: "127.0.0.1",
  SMTP_PORT: "9",
  SMTP_FROM: "outstanding@register.example",
  SMTP_TLS: "none",
};

const NEW = "horse battery staple";

test("whoever lost their password is mailed a link, and chooses another with it, once", async ({
  world,
  register,
  page,
}) => {
  const { staff } = world.people;
  const site = await ownSite("lost-password", withMail);
  try {
    await page.goto(`${site.address}/sign-in/lost`);
    await page.getByLabel("E-mail address").fill(staff.email);
    await press(page, "Send me a link");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look for a mail");
  } finally {
    await site.stop();
  }

  const mails = () =>
    register.rows(
      `select body, link_key from mail where person_id = $1 and news = 'password-asked' and state = 'kept'`,
      [staff.id],
    );
  await expect.poll(async () => (await mails()).length, { timeout: 60_000 }).toBe(1);
  const [mail] = await mails();
  const [kept = ""] = /https?:\/\/\S+\/invitation\?token=[\w-]+/.exec(String(mail?.body)) ?? [];
  await page.goto(kept);
  await expect(page.getByLabel("Password"), "what is kept opens nothing").toHaveCount(0);
  // As it is put in when a mail goes: of the key that its row has, by the secret of the server.
  const token = createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "").update(`invitation ${mail?.link_key}`);
  const link = kept.replace(/token=.*/, `token=${token.digest("base64url")}`);

  await page.goto(link);
  await page.getByLabel("Password").fill(NEW);
  await press(page, "Choose this password");
  await said(page, "Your password is set.");
  await signInOnPage(page, staff);
  await expect(signInRefusal(page)).toContainText("The e-mail address or the password is not right.");
  await signInOnPage(page, staff, NEW);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");

  await page.goto(link);
  await expect(page.getByText("This link has been used")).toBeVisible();
});
