import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { feed } from "./feed";
import { html } from "./html";
import { keep, watch } from "./kept";
import { formFor, isKnown, render } from "./rendered";

describe("a piece of a page", () => {
  it("shows as text whatever is put into it, and keeps what is a piece itself", () => {
    const said = `<script>alert("1 & 2's")</script>`;
    expect(html`<p title="${said}">${html`<b>${said}</b>`}${null}${[1, "<"]}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1 &amp; 2&#39;s&quot;)&lt;/script&gt;"><b>&lt;script&gt;alert(&quot;1 &amp; 2&#39;s&quot;)&lt;/script&gt;</b>1&lt;</p>',
    );
  });

  it("holds no sign that XML may not hold: a feed with what was pasted from elsewhere stays readable", () => {
    const pasted = "One\u000btwo\u0000\u001f\u0085\ufffe\uffff three,\tfour\r\nfive 👮 é";
    expect(html`${pasted}`.text).toBe("One two      three,\tfour\r\nfive 👮 é");
  });
});

describe("an answer that is made once", () => {
  const words = "A page of the public register. ".repeat(60);
  const page = render("text/html", words);

  it("is packed in the forms that browsers unpack, each with an ETag of its own that says what is in it", () => {
    const [br, packing] = formFor(page, "gzip, deflate, br");
    expect(packing).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(words);
    const [gzip] = formFor(page, "gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(words);
    expect(formFor(page, "br;q=0, gzip;q=0")).toEqual([page.plain, null]);
    expect(formFor(page, "")).toEqual([page.plain, null]);
    expect(new Set([br.etag, gzip.etag, page.plain.etag]).size).toBe(3);
    expect(render("text/html", words).plain.etag).toBe(page.plain.etag);
    expect(render("text/html", `${words}.`).plain.etag).not.toBe(page.plain.etag);
  });

  it("is known to whoever names it, weakly too, or any", () => {
    const { etag } = page.plain;
    for (const said of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) expect(isKnown(said, etag)).toBe(true);
    for (const said of [undefined, "", '"x"']) expect(isKnown(said, etag)).toBe(false);
  });
});

describe("what is kept", () => {
  const made: string[] = [];
  const make = (name: string) => async () => {
    made.push(name);
    return name;
  };

  it("is made again when its version moves on, however many ask at once; versions are asked for once a second at most", async () => {
    let asked = 0;
    const versionOf = watch(async () => {
      asked += 1;
      return new Map([
        ["kent", "7"],
        ["", "1"],
      ]);
    });
    const versions = await Promise.all(Array.from({ length: 50 }, () => versionOf("kent")));
    expect(new Set(versions)).toEqual(new Set(["1 7"]));
    expect(await versionOf("nowhere")).toBeNull();
    expect(await versionOf("")).toBeNull();
    expect(await versionOf()).toBe(" 1,kent 7");
    expect(asked).toBe(1);
    const pages = keep<string>(2);
    await Promise.all(Array.from({ length: 50 }, () => pages("/kent", "7", make("kent"))));
    expect(made).toEqual(["kent"]);
    await pages("/kent", "8", make("kent"));
    expect(made).toEqual(["kent", "kent"]);
  });

  it("are the last that were asked for, and only what is worth it", async () => {
    const pages = keep<string>(2, (page) => page !== "nothing");
    for (const name of ["a", "b", "a", "nothing", "c"]) await pages(name, "1", make(name));
    made.length = 0;
    for (const name of ["c", "a", "nothing", "b"]) await pages(name, "1", make(name));
    expect(made).toEqual(["nothing", "b"]);
  });

  it("is not kept where it could not be made; versions are refused only where none was ever known", async () => {
    const away = async () => {
      throw new Error("away");
    };
    await expect(watch(away)()).rejects.toThrow("away");
    const pages = keep<string>(2);
    await expect(pages("/x", "1", away)).rejects.toThrow("away");
    expect(await pages("/x", "1", make("x"))).toBe("x");
  });
});

it("a feed of a force without findings is a feed all the same", () => {
  const force = {
    ...{ slug: "kent", name: "Kent & Police", code: "KNT", body: null, bodyLabel: "PCC", phase: "Scan" },
    ...{ engagedSince: null, open: 0, engage: 0, closed: 0, records: [], ended: null },
  };
  const setting = { today: "2024-09-30", demonstration: false, origin: "https://x.example", style: "a.css" } as never;
  const text = feed(setting, { force, findings: [], spells: [], directions: [], judgments: [], responses: [] });
  expect(text).toContain("<title>Kent &amp; Police: what inspectors found</title>");
  expect(text).toContain("<updated>2000-01-01T12:00:00Z</updated>");
});
