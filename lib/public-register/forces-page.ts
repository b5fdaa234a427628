import type { PublicForce } from "@/lib/data/public-register/read";
import { longDate, shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { frame, type Setting } from "./frame";
import { html } from "./html";
import { searchForm } from "./search-page";

const number = (count: number) => count.toLocaleString("en-GB");

/** The first page: every force with what is open, in Engage and closed. */
export function forcesPage(setting: Setting, forces: readonly PublicForce[]): string {
  const there = forces.filter(({ ended }) => ended === null);
  const gone = forces.filter(({ ended }) => ended !== null);
  const sum = (of: (force: PublicForce) => number) => there.reduce((all, force) => all + of(force), 0);
  const engaged = forces.filter(({ engagedSince }) => engagedSince !== null);
  const withFindings = there.filter(({ open, engage, closed }) => open + engage + closed > 0);
  const others = there.filter((force) => !withFindings.includes(force));
  return frame(setting, {
    title: "The public register",
    body: html`<div class="stack">
<h1>What police inspectors found, until it is put right</h1>
<p class="measure">HMICFRS inspects the police forces of England and Wales and publishes what it finds. This register shows each published finding with its status and its deadline, and what the local policing body says of progress.</p>
<ul class="figures">
<li><b>${number(sum(({ open }) => open))}</b> open</li>
<li><b>${number(sum(({ engage }) => engage))}</b> in Engage</li>
<li><b>${number(sum(({ closed }) => closed))}</b> closed</li>
</ul>
${searchForm("")}
</div>
${
  engaged.length > 0 &&
  html`<section class="stack"><h2>Forces in Engage, HMICFRS’s enhanced phase of monitoring</h2><ul>${engaged.map(({ slug, name, engagedSince }) => html`<li><a href="/public/${slug}">${name}</a>${engagedSince && `, since ${longDate(engagedSince)}`}</li>`)}</ul></section>`
}
<section class="stack"><h2>${counted(withFindings.length, "force")} with published findings</h2>
<div class="scroll"><table class="rows">
<caption class="small quiet">Findings that HMICFRS has published and that this register holds. Forces are inspected at different times and on different questions, so their numbers cannot be compared.</caption>
<thead><tr><th scope="col">Force</th><th scope="col" class="number">Open</th><th scope="col" class="number">In Engage</th><th scope="col" class="number">Closed</th><th scope="col">Phase</th></tr></thead>
<tbody>${withFindings.map(
      ({ slug, name, open, engage, closed, phase, engagedSince }) =>
        html`<tr><td data-head="Force"><a href="/public/${slug}">${name}</a></td><td data-head="Open" class="number">${number(open)}</td><td data-head="In Engage" class="number">${number(engage)}</td><td data-head="Closed" class="number">${number(closed)}</td><td data-head="Phase">${engagedSince ? `${phase} since ${shortDate(engagedSince)}` : phase}</td></tr>`,
    )}</tbody>
</table></div></section>
${
  others.length > 0 &&
  html`<section class="stack"><h2>Forces without findings here so far</h2><p>${others.map(({ slug, name }, at) => html`${at > 0 && " · "}<a href="/public/${slug}">${name}</a>`)}</p></section>`
}
${
  gone.length > 0 &&
  html`<section class="stack"><h2>Forces that have ended</h2><ul>${gone.map(({ slug, name, ended }) => html`<li><a href="/public/${slug}">${name}</a>${ended && html`, on ${shortDate(ended.on)}: what is recorded for it is counted with <a href="/public/${ended.slug}">${ended.name}</a>`}</li>`)}</ul></section>`
}`,
  });
}
