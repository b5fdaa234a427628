import { expect, test } from "../fixtures/test";

test("no page carries a style of its own, and every script carries the nonce of its answer", async ({
  pages,
  sharedWorld,
  requestsOf,
}) => {
  for (const { what, who, path } of pages) {
    const request = await requestsOf(who === "nobody" ? null : sharedWorld.people[who]);
    const answer = await request.get(path);
    const html = await answer.text();
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
    expect(nonce, what).toBeTruthy();
    expect(html.match(/<[^>]+\sstyle="[^"]*"/g) ?? [], what).toEqual([]);
    expect(html.match(/<[a-z][^>]*\son[a-z]+="/g) ?? [], what).toEqual([]);
    const bare = (html.match(/<(script|style)\b[^>]*>/g) ?? []).filter((tag) => !tag.includes(`nonce="${nonce}"`));
    expect(bare, what).toEqual([]);
  }
});

test("each page has one main heading, a title of its own and a language", async ({
  pages,
  sharedWorld,
  requestsOf,
}) => {
  const titles = new Set<string>();
  for (const { what, who, path } of pages) {
    const request = await requestsOf(who === "nobody" ? null : sharedWorld.people[who]);
    const answer = await request.get(path);
    const html = await answer.text();
    // What is not there is filled in by the browser, inside the shell: the framework sends it without words.
    if (answer.status() === 404) continue;
    expect(html.match(/<h1[\s>]/g) ?? [], what).toHaveLength(1);
    expect(html, what).toContain('<html lang="en-GB"');
    titles.add(/<title>([^<]*)</.exec(html)?.[1] ?? "");
  }
  expect(titles.size).toBeGreaterThan(15);
  expect(titles).not.toContain("");
});
