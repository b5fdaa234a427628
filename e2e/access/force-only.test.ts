import type { APIRequestContext } from "@playwright/test";
import { unzipped } from "@/lib/outside/testing/unzip";
import { expect, test } from "../fixtures/test";

/** Who reads the force's records and not what is for the force alone, and who reads that too. */
const OTHERS = ["reader", "body", "bodyReader", "inspector"] as const;
const FORCE = ["coordinator", "owner"] as const;

/** Everything in which the note or its file could show: pages and their payloads, files, search, counts, history, packs. */
const addresses = (
  finding: string,
  published: string,
  word: string,
  slug: string,
  { note, file }: Record<"note" | "file", string>,
) => [
  ...["/", "/findings", `/findings?text=${word}`, `/findings?force=${slug}`, `/findings/${finding}`],
  ...[
    `/findings/${finding}?history=evidence`,
    `/findings/${finding}?events=all`,
    `/inspections/${published}`,
    `/forces/${slug}`,
  ],
  ...[
    "/evidence",
    `/evidence?text=${word}`,
    `/evidence?finding=${finding}`,
    `/evidence?force=${slug}`,
    "/evidence?audience=force",
  ],
  ...[
    "/evidence?standing=standing&standing=superseded&standing=withdrawn",
    `/evidence/${note}`,
    `/evidence?text=${word}.txt`,
  ],
  ...[`/files/${file}`, `/files/${file}/view`, `/files/${file}/picture`, `/findings/download?text=${word}`],
  ...[`/findings/choices?of=owner&text=${word}`, `/findings/filters?text=${word}`],
];

/** What a page says beside the words that were searched for, which it repeats. */
const beyondEcho = (path: string, said: string) => {
  const typed = /text=([^&]+)/.exec(path)?.[1];
  return typed ? said.replaceAll(typed, "") : said;
};

async function packs(request: APIRequestContext, finding: string, published: string): Promise<string> {
  const said: string[] = [];
  for (const path of [`/findings/${finding}/pack`, `/inspections/${published}/pack`]) {
    const parts = unzipped(await (await request.get(path)).body());
    for (const [name, bytes] of Object.entries(parts)) said.push(name, Buffer.from(bytes).toString());
  }
  return said.join("\n");
}

test("evidence for the force alone is nowhere else: pages, payloads, packs, files, search, counts, history", async ({
  setting,
  requestsOf,
}) => {
  const { world, finding, published, forceOnly } = setting.own;
  const { word } = forceOnly;
  const all = addresses(finding, published, word, world.force.slug, forceOnly);
  for (const who of OTHERS) {
    const request = await requestsOf(world.people[who]);
    for (const path of all) {
      const page = await (await request.get(path)).text();
      const payload = await (await request.get(path, { headers: { RSC: "1" } })).text();
      const said = beyondEcho(path, `${page}\n${payload}`);
      expect(said, `${who} at ${path}`).not.toContain(word);
      // Nor an id from which it could be guessed that there is something.
      const beyondAddress = said.replaceAll(path, "").replaceAll(encodeURIComponent(path), "");
      if (!path.includes(forceOnly.note)) expect(beyondAddress, `${who} at ${path}`).not.toContain(forceOnly.note);
      if (!path.includes(forceOnly.file)) expect(beyondAddress, `${who} at ${path}`).not.toContain(forceOnly.file);
    }
    expect(await packs(request, finding, published), who).not.toContain(word);
    // One note is shared; theirs is the count of what they read.
    const library = await (await request.get(`/evidence?finding=${finding}`)).text();
    expect(library, who).toContain("The only one of the notes");
  }
  for (const who of FORCE) {
    const request = await requestsOf(world.people[who]);
    const shown: string[] = [];
    for (const path of all)
      if (beyondEcho(path, await (await request.get(path)).text()).includes(word)) shown.push(path);
    expect(shown.length, `${who} reads it: ${shown.join(" ")}`).toBeGreaterThan(8);
    expect(await packs(request, finding, published)).toContain(`What is in ${word}.txt.`);
  }
});
