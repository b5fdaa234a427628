import { expect, it } from "vitest";
import { plainOf } from "./plain";

it("keeps the words of a page’s main part in the elements that hold them, and nothing that is pressed, drawn or run", () => {
  const html = `<html><body><nav><a href="/">Home</a></nav><main class="wide"><h1 id="x">Two <span>findings</span></h1>
    <form><label>Find <input name="text"></label><button>Find</button><table><tbody><tr class="row"><td><a href="/f/1" class="ref">KNT-1</a></td>
    <td><svg><title>Arrow</title></svg></td></tr></tbody></table></form><script>go()</script></main></body></html>`;
  expect(plainOf(html)).toEqual([
    { tag: "h1", of: ["Two ", "findings"] },
    {
      tag: "table",
      of: [
        {
          tag: "tbody",
          of: [{ tag: "tr", of: [{ tag: "td", of: [{ tag: "a", href: "/f/1", of: ["KNT-1"] }] }] }],
        },
      ],
    },
  ]);
  expect(() => plainOf("<p>Nothing</p>")).toThrow("no main part");
});
