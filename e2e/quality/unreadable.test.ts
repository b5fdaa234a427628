import { readForm, sendForm } from "../fixtures/plain-form";
import { expect, test } from "../fixtures/test";

const MULTIPART = "multipart/form-data; boundary=a";
const part = (name: string, value: string) =>
  `--a\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** A request by a script that got something wrong, or means harm: what it sends beside the address. */
interface Odd {
  readonly path: string;
  readonly type?: string;
  readonly data?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

test("what a script sends and nobody can read is refused in a sentence, never an error of ours", async ({
  sharedWorld,
  requestsOf,
}) => {
  const nobody = await requestsOf(null);
  const coordinator = await requestsOf(sharedWorld.people.coordinator);
  const form = readForm(await (await nobody.get("/sign-in")).text(), "Sign in");
  const [reference] = Object.keys(form).filter((name) => name.startsWith("$ACTION_REF_"));
  const [bound] = Object.keys(form).filter((name) => /^\$ACTION_\d+:0$/.test(name));
  expect(reference, "the form of the page names its action").toBeDefined();
  const brokenAction = `${part(reference ?? "", "") + part(bound ?? "", "{not json")}--a--\r\n`;
  const action = /"id":"([0-9a-f]{40,})"/.exec(String(form[bound ?? ""]))?.[1] ?? "";
  expect(action).not.toBe("");

  const odd: readonly Odd[] = [
    { path: "/sign-in", type: "multipart/form-data", data: "x" },
    { path: "/sign-in", type: MULTIPART, data: "garbage" },
    { path: "/sign-in", type: MULTIPART, data: brokenAction },
    { path: "/sign-in", type: "text/plain;charset=UTF-8", data: "{", headers: { "Next-Action": action } },
    { path: "/sign-in", type: MULTIPART, data: "garbage", headers: { "Next-Action": action } },
    { path: "/findings", type: MULTIPART, data: "garbage" },
    { path: "/import/upload", type: MULTIPART, data: "garbage" },
    { path: "/api/auth/callback/credentials", type: "application/json", data: "{" },
    { path: "/api/auth/signout", type: "application/json", data: "{" },
  ];
  for (const { path, type = "", data = "", headers = {} } of odd) {
    for (const asking of [nobody, coordinator]) {
      const answer = await asking.post(path, { data, headers: { "Content-Type": type, ...headers }, maxRedirects: 0 });
      expect(answer.status(), `${path} ${type} ${data}`).toBeLessThan(500);
    }
  }
  const unreadable = await nobody.post("/sign-in", { data: "garbage", headers: { "Content-Type": MULTIPART } });
  expect(unreadable.status()).toBe(400);
  expect(await unreadable.text()).toContain("This request cannot be read, so nothing was done.");
  for (const path of ["/api/auth/callback/credentials", "/api/auth/error?error=%00"])
    expect((await nobody.get(path, { maxRedirects: 0 })).status(), path).toBe(400);
});

test("arguments that no form of ours sends are treated as nothing typed", async ({ requestsOf }) => {
  const nobody = await requestsOf(null);
  const form = readForm(await (await nobody.get("/sign-in")).text(), "Sign in");
  const bound = Object.entries(form).find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1];
  const action = /"id":"([0-9a-f]{40,})"/.exec(String(bound))?.[1] ?? "";
  for (const data of ["[]", '["a","b"]', '[{},{"email":1}]', "[null,null]"]) {
    const answer = await nobody.post("/sign-in", {
      data,
      headers: { "Content-Type": "text/plain;charset=UTF-8", "Next-Action": action },
    });
    expect(answer.status(), data).toBe(200);
  }
});

test("a part of the page that is asked for by a header nobody can read is refused", async ({ requestsOf }) => {
  const nobody = await requestsOf(null);
  for (const tree of ["garbage", "%5B", "%", "%7B%7D"]) {
    const answer = await nobody.get("/sign-in", { headers: { RSC: "1", "Next-Router-State-Tree": tree } });
    expect(answer.status(), tree).toBe(400);
  }
});

test("a form that names an action of another release, or none that could be, is told the way out", async ({
  requestsOf,
}) => {
  const nobody = await requestsOf(null);
  const form = readForm(await (await nobody.get("/sign-in")).text(), "Sign in");
  const [bound = "", value = ""] = Object.entries(form).find(([name]) => /^\$ACTION_\d+:0$/.test(name)) ?? [];
  const named = /"id":"([0-9a-f]{40,})"/.exec(String(value))?.[1] ?? "";
  for (const id of [named.replace(/[0-9a-f]{8}$/, "00000000"), "no such action"]) {
    const answer = await sendForm(nobody, "/sign-in", { ...form, [bound]: String(value).replace(named, id) });
    expect([400, 409], id).toContain(answer.status());
    expect(await answer.text(), id).toMatch(/nothing was done\. Go back.*reload the page.*send it again/);
  }
});
