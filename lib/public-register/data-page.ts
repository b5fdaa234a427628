import { words } from "@/lib/words/words";
import {
  ANSWER_COLUMNS,
  COLUMNS,
  DIRECTION_COLUMNS,
  ENGAGE_COLUMNS,
  JUDGMENT_COLUMNS,
  RESPONSE_COLUMNS,
} from "./dictionary";
import { frame, LICENCE, type Setting } from "./frame";
import { type Html, html } from "./html";

const dictionary = (columns: readonly { readonly name: string; readonly means: string }[]): Html =>
  html`<div class="scroll"><table class="rows"><thead><tr><th scope="col">Column</th><th scope="col">Meaning</th></tr></thead><tbody>${columns.map(({ name, means }) => html`<tr><td data-head="Column"><code>${name}</code></td><td data-head="Meaning">${means}</td></tr>`)}</tbody></table></div>`;

/** The data dictionary, the licence, and the addresses of the files. */
export const dataPage = (setting: Setting): string =>
  frame(setting, {
    title: "Data and licence",
    trail: [{ href: "/public", label: "All forces" }],
    body: html`<div class="stack"><h1>Data and licence</h1>
<p class="measure">Everything here may be copied, published and used, also for gain, under the <a href="${LICENCE}">Open Government Licence v3.0</a>. Say where it comes from: “Contains public sector information licensed under the Open Government Licence v3.0.”</p></div>
<section class="stack"><h2>The files of a force</h2>
<dl class="stack">
<dt><b><code>/public/<i>force</i>/findings.csv</code></b></dt><dd>Its findings, a row each, in UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe.</dd>
<dt><b><code>/public/<i>force</i>/responses.csv</code></b></dt><dd>The responses of its policing body under section 55 of the Police Act 1996, a row for each published version.</dd>
<dt><b><code>/public/<i>force</i>/answers.csv</code></b></dt><dd>What they answer to each finding, of the latest version of each response.</dd>
<dt><b><code>/public/<i>force</i>/directions.csv</code></b></dt><dd>Directions to the force about findings, a row each.</dd>
<dt><b><code>/public/<i>force</i>/judgments.csv</code></b></dt><dd>Judgments of the force, a row each. ${words.inspection.gradesCaveat}</dd>
<dt><b><code>/public/<i>force</i>/engage.csv</code></b></dt><dd>Its stays in Engage, HMICFRS’s enhanced monitoring, a row for each reason.</dd>
<dt><b><code>/public/<i>force</i>/register.json</code></b></dt><dd>The same findings as objects with the names below; with them <code>engage</code>, its stays in HMICFRS’s enhanced monitoring (<code>entered_on</code>, <code>left_on</code>, <code>reasons</code>), and <code>judgments</code> (<code>report</code>, <code>published_on</code>, <code>question</code>, <code>grade</code>, <code>not_inspected_grade_stands</code>). <code>judgments_note</code> says what holds of all of them. <code>directions</code>, <code>responses</code> and <code>answers</code> have the names of their files.</dd>
<dt><b><code>/public/<i>force</i>/feed.atom</code></b></dt><dd>What changes: publications, closings, directions, words on progress and responses, the latest first.</dd>
</dl>
<p class="small quiet">Each is linked from the page of its force. They change when the register does; an <code>ETag</code> says whether they have.</p></section>
<section class="stack"><h2>Data dictionary</h2>
<h3>Findings</h3>${dictionary(COLUMNS)}
<h3>Responses</h3>${dictionary(RESPONSE_COLUMNS)}
<h3>Answers</h3>${dictionary(ANSWER_COLUMNS)}
<h3>Directions</h3>${dictionary(DIRECTION_COLUMNS)}
<h3>Judgments</h3>${dictionary(JUDGMENT_COLUMNS)}
<h3>Stays in Engage</h3>${dictionary(ENGAGE_COLUMNS)}</section>`,
  });
