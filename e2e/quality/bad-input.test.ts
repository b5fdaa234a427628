import { aFinding, allocate } from "../fixtures/findings";
import { readForm, sendForm } from "../fixtures/plain-form";
import { expect, test } from "../fixtures/test";

const DAYS = [
  ["2024-02-30", "is not a date in the calendar"],
  ["0000-00-00", "is not a date in the calendar"],
  ["30/09/2024", "is not a date in the calendar"],
  ["2099-01-01", "This date is in the future."],
  ["2023-12-31", "This date cannot be before 10 January 2024, when the finding was published."],
] as const;

test("a day that cannot be is told from one that may not be, and the rest is kept", async ({
  register,
  world,
  requestsOf,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const request = await requestsOf(world.people.owner);
  const path = `/findings/${reference}/update-progress`;
  const form = readForm(await (await request.get(path)).text(), "Update progress");
  for (const [on, says] of DAYS) {
    const sent = { ...form, progress: "on-track", note: "What I typed.", on };
    const html = await (await sendForm(request, path, sent)).text();
    expect(html, on).toContain(says);
    expect(html, on).toContain('href="#on"');
    expect(html, on).toContain("What I typed.");
  }
  const rows = await register.rows("select count(*)::int as n from progress_update where force_id = $1::uuid", [
    world.force.id,
  ]);
  expect(rows).toEqual([{ n: 0 }]);
});

/** Half of a pair of surrogates, as bytes that are no character: a browser cannot send it, a program can. */
const HALF = Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62]);

test("half a character is never an error of ours, in a form or in an address", async ({
  register,
  world,
  requestsOf,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const owner = await requestsOf(world.people.owner);
  const path = `/findings/${reference}/update-progress`;
  const form = readForm(await (await owner.get(path)).text(), "Update progress");
  const answer = await sendForm(owner, path, { ...form, progress: "on-track", note: HALF });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain("has a character that could not be read");
  for (const address of [
    "/findings?text=%ED%A0%80",
    "/findings?text=%00",
    "/findings/download?text=%ED%A0%80",
    "/?x=%FF",
  ])
    expect((await owner.get(address)).status(), address).toBe(200);

  const nobody = await requestsOf(null);
  const signIn = readForm(await (await nobody.get("/sign-in")).text(), "Sign in");
  for (const email of [HALF, "a\0b@test.example", "x".repeat(20_001)])
    expect((await sendForm(nobody, "/sign-in", { ...signIn, email, password: "whatever it is" })).status()).toBe(200);
  for (const password of [HALF, "\0".repeat(12), "x".repeat(20_001)])
    expect((await sendForm(nobody, "/sign-in", { ...signIn, email: "a@b.example", password })).status()).toBe(200);
});

test("a form without its key is refused in a sentence, and what was typed is kept", async ({
  register,
  world,
  requestsOf,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const owner = await requestsOf(world.people.owner);
  const path = `/findings/${reference}/update-progress`;
  const form = readForm(await (await owner.get(path)).text(), "Update progress");
  for (const key of ["", "not a key"]) {
    const html = await (await sendForm(owner, path, { ...form, key, progress: "on-track", note: "Typed." })).text();
    expect(html).toContain("This page is incomplete. Reload it; what you typed is kept.");
    expect(html).toContain("Typed.");
  }
});

test("a form that says not how old its page is, is refused in a sentence, and what was typed is kept", async ({
  register,
  world,
  requestsOf,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const owner = await requestsOf(world.people.owner);
  const path = `/findings/${reference}/update-progress`;
  const { version: current, ...form } = readForm(await (await owner.get(path)).text(), "Update progress");
  for (const version of [[], "", "not a number", "-1", "1e3", "1".repeat(12)]) {
    const sent = { ...form, version, progress: "on-track", note: "Typed." };
    const html = await (await sendForm(owner, path, sent)).text();
    expect(html, `${version}`).toContain("This page is incomplete. Reload it; what you typed is kept.");
    expect(html, `${version}`).toContain("Typed.");
    expect(readForm(html, "Update progress").version, `${version}: the page that comes back`).toBe(current);
  }
});
