import { frame, type Setting } from "./frame";
import { html } from "./html";
import { searchForm } from "./search-page";

/** What stands where nothing is: it says so, and where to go on. */
export const nothingPage = (setting: Setting): string =>
  frame(setting, {
    title: "Nothing is here",
    trail: [{ href: "/public", label: "All forces" }],
    follow: false,
    body: html`<div class="stack"><h1>Nothing is published at this address</h1>
<p class="measure">No force, no published finding and no published response has this address. A finding that is not published, or not confirmed by HMICFRS, is not shown here.</p>
<p>Look for it in the <a href="/public">list of forces</a>, or search.</p>
${searchForm("")}</div>`,
  });
