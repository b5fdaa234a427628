import { expect, it } from "vitest";
import { markupOf } from "./markup";

it("keeps every element of a page with what it is given, and nothing that runs", () => {
  const html = `<html><head><title>Two</title></head><body><a class="skip" href="#main">Skip</a><main tabindex="-1"><!-- here -->
<label for="a"><input type="checkbox" id="a" checked="" value=""/>Open</label><i style="--at: 3%; flex-grow:2"></i></main><script>go()</script></body></html>`;
  expect(markupOf(html)).toEqual([
    { tag: "a", is: { className: "skip", href: "#main" }, of: ["Skip"] },
    {
      tag: "main",
      is: { tabIndex: "-1" },
      of: [
        "\n",
        {
          tag: "label",
          is: { htmlFor: "a" },
          of: [{ tag: "input", is: { type: "checkbox", id: "a", checked: true, value: "" }, of: [] }, "Open"],
        },
        { tag: "i", is: { style: { "--at": "3%", flexGrow: "2" } }, of: [] },
      ],
    },
  ]);
});
