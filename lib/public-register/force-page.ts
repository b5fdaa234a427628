import type { PublicFinding, PublicRegister, PublicSpell } from "@/lib/data/public-register/read";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { directionList } from "./direction-list";
import { findingArticle, findingHref, illustrativeSign, statusTag } from "./finding-article";
import { frame, type Setting } from "./frame";
import { type Html, html } from "./html";
import { answerTo, responseList } from "./response-page";

const feedOf = (slug: string) => `/public/${slug}/feed.atom`;
const isClosed = ({ status }: PublicFinding) => status === "closed";

/** What is not closed, a cause of concern with its recommendations within it; one whose cause is closed stands by itself. */
function openFindings({ force, findings }: PublicRegister, setting: Setting): readonly Html[] {
  const open = findings.filter((finding) => !isClosed(finding));
  const { today } = setting;
  const shown = { body: force.body ?? `the ${force.bodyLabel}`, today, linked: true } as const;
  const of = (reference: string) => open.filter(({ parent }) => parent === reference);
  const tops = open.filter(({ parent }) => !open.some(({ reference }) => reference === parent));
  return tops.map((finding) =>
    findingArticle(finding, { ...shown, inner: of(finding.reference).map((child) => findingArticle(child, shown)) }),
  );
}

const spell = ({ enteredOn, letter, leftOn, leftLetter, reasons }: PublicSpell, force: string) =>
  html`<li class="stack"><h3>${longDate(enteredOn)} to ${leftOn ? longDate(leftOn) : "today"}</h3>
<ul>${reasons.map(({ wording, reference, endedOn }) => html`<li><span class="published">${wording}</span>${reference && html` (<a href="${findingHref({ force, reference })}">${reference}</a>)`}${endedOn && `, ended ${longDate(endedOn)}`}</li>`)}</ul>
${letter && html`<p class="small"><a href="${letter}" rel="nofollow noreferrer">The announcement</a></p>`}
${leftLetter && html`<p class="small"><a href="${leftLetter}" rel="nofollow noreferrer">The announcement that it left</a></p>`}</li>`;

const judgments = ({ judgments: all }: PublicRegister) =>
  all.length > 0 &&
  html`<section class="stack" id="judgments"><h2>Judgments</h2>
<div class="scroll"><table class="rows"><caption class="small quiet">${words.inspection.gradesCaveat}</caption>
<thead><tr><th scope="col">Question</th><th scope="col">Judgment</th><th scope="col">Inspection</th></tr></thead>
<tbody>${all.map(({ question, grade, stands, report, publishedOn, illustrative }) => html`<tr><td data-head="Question">${question}</td><td data-head="Judgment"><b>${grade}</b>${stands && " (not inspected: last year’s grade stands)"}${illustrativeSign(illustrative)}</td><td data-head="Inspection">${report}, ${longDate(publishedOn)}</td></tr>`)}</tbody></table></div></section>`;

const closedList = ({ force, findings }: PublicRegister) => {
  const closed = findings.filter(isClosed);
  return (
    closed.length > 0 &&
    html`<section class="stack" id="closed"><h2>${counted(closed.length, "closed finding")}</h2>
<div class="scroll"><table class="rows"><thead><tr><th scope="col">Reference</th><th scope="col">Finding</th><th scope="col">Closed</th></tr></thead>
<tbody>${closed.map((finding) => html`<tr><td data-head="Reference"><a href="${findingHref(finding)}">${finding.reference}</a></td><td data-head="Finding" class="published">${shortened(finding.text)}</td><td data-head="Closed">${finding.closedOn && longDate(finding.closedOn)}</td></tr>`)}</tbody></table></div>
<p class="small quiet">Closed by HMICFRS, which alone decides that a finding of ${force.name} is put right.</p></section>`
  );
};

const LONGEST_LINE = 220;
const shortened = (text: string) =>
  text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE).replace(/\s\S*$/, "")} …` : text;

/** One force: what is open, in full; its Engage spells; the responses of its policing body; the judgments; what is closed, a line each. */
export function forcePage(setting: Setting, register: PublicRegister): string {
  const { force, spells } = register;
  const { slug, name, code, body, engagedSince, open, engage, closed, records, ended } = force;
  const articles = openFindings(register, setting);
  return frame(setting, {
    title: name,
    trail: [{ href: "/public", label: "All forces" }],
    feed: { href: feedOf(slug), title: `${name}: what changes` },
    body: html`<div class="stack">
<h1>${name}</h1>
${ended && html`<p>Ended on ${longDate(ended.on)}. Its record is with <a href="/public/${ended.slug}">${ended.name}</a>, which came after it.</p>`}
${engagedSince && html`<p>${statusTag("engage")} since ${longDate(engagedSince)}: HMICFRS monitors the force more closely.</p>`}
<ul class="figures"><li><b>${open}</b> open</li><li><b>${engage}</b> in Engage</li><li><b>${closed}</b> closed</li></ul>
${records.map((one) => html`<p>Of these ${one.open} open, ${one.engage} in Engage and ${one.closed} closed are <a href="/public/${one.slug}">what was recorded for ${one.name}</a>, which ended on ${longDate(one.on)}.</p>`)}
${body && html`<p>${body} holds the force to account, and writes what is said here of progress.</p>`}
<ul class="links"><li><a href="/public/${slug}/findings.csv">Findings as CSV</a></li>${register.responses.length > 0 && html`<li><a href="/public/${slug}/responses.csv">Responses as CSV</a></li><li><a href="/public/${slug}/answers.csv">Their answers as CSV</a></li>`}${register.directions.length > 0 && html`<li><a href="/public/${slug}/directions.csv">Directions as CSV</a></li>`}${register.judgments.length > 0 && html`<li><a href="/public/${slug}/judgments.csv">Judgments as CSV</a></li>`}${spells.length > 0 && html`<li><a href="/public/${slug}/engage.csv">Stays in Engage as CSV</a></li>`}<li><a href="/public/${slug}/register.json">All of this as JSON</a></li><li><a href="${feedOf(slug)}">Follow by feed (Atom)</a></li><li><a href="/public/data">What the data mean</a></li></ul>
</div>
<section class="stack" id="open"><h2>What is not closed</h2>
${articles.length > 0 ? articles : html`<p>Nothing that HMICFRS has published of ${name}, and that this register holds, is open (${code}).</p>`}
</section>
${spells.length > 0 && html`<section class="stack" id="engage"><h2>In Engage</h2><ul class="stack">${spells.map((one) => spell(one, slug))}</ul></section>`}
${directionList(register, setting.today)}
${responseList(register)}
${judgments(register)}
${closedList(register)}`,
  });
}

/** One finding by itself, with the cause of concern that it stands under, or the recommendations under it. */
export function findingPage(setting: Setting, register: PublicRegister, finding: PublicFinding): string {
  const { force, findings } = register;
  const shown = { body: force.body ?? `the ${force.bodyLabel}`, today: setting.today } as const;
  const under = findings.filter(({ parent }) => parent === finding.reference);
  const cause = findings.find(({ reference }) => reference === finding.parent);
  const { reference, reportAddress } = finding;
  return frame(setting, {
    title: `${reference}, ${force.name}`,
    trail: [
      { href: "/public", label: "All forces" },
      { href: `/public/${force.slug}`, label: force.name },
    ],
    feed: { href: feedOf(force.slug), title: `${force.name}: what changes` },
    body: html`<div class="stack"><h1>${reference}</h1>
${cause && html`<p>A recommendation of the cause of concern <a href="${findingHref(cause)}">${cause.reference}</a>.</p>`}
${findingArticle(finding, { ...shown, linked: false })}
${reportAddress && html`<p><a href="${reportAddress}" rel="nofollow noreferrer">The report, as HMICFRS published it</a></p>`}</div>
${directionList(register, setting.today, reference)}
${answerTo(reference, register)}
${under.length > 0 && html`<section class="stack"><h2>${counted(under.length, "recommendation")}</h2>${under.map((child) => findingArticle(child, { ...shown, linked: true }))}</section>`}`,
  });
}
