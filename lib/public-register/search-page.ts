import type { PublicForce } from "@/lib/data/public-register/read";
import { type Found, MOST_FOUND } from "@/lib/data/public-register/search";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { directionHref, directionStanding } from "./direction-list";
import { findingArticle, illustrativeSign } from "./finding-article";
import { frame, type Setting } from "./frame";
import { type Html, html } from "./html";
import { responseHref } from "./response-page";

/** So many signs of what is asked are read, and so many words of them. */
const LONGEST_QUESTION = 200;
const MOST_WORDS = 8;

/** What is looked for, as words; none where nothing was asked. */
export const wordsOf = (asked: string): readonly string[] =>
  asked
    .normalize("NFC")
    .slice(0, LONGEST_QUESTION)
    .replace(/\p{Cc}/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && word.isWellFormed())
    .slice(0, MOST_WORDS);

export const searchForm = (asked: string): Html =>
  html`<form action="/public/search" method="get" role="search"><label for="q">Search for a force, a finding or words</label><input id="q" name="q" type="search" maxlength="${LONGEST_QUESTION}" value="${asked}"><button>Search</button></form>`;

/** The forces that are called so, by their own name or their policing body's. */
export function forcesCalled(looked: readonly string[], forces: readonly PublicForce[]): readonly PublicForce[] {
  if (looked.length === 0) return [];
  const small = looked.map((word) => word.toLowerCase());
  return forces.filter(({ name, code, body }) => {
    const called = `${name} ${code} ${body ?? ""}`.toLowerCase();
    return small.every((word) => called.includes(word));
  });
}

/** "3 responses with custody", or that these are the first of more. */
const howMany = (count: number, what: string) =>
  count >= MOST_FOUND ? `The first ${MOST_FOUND} ${what}s` : counted(count, what);

/** What was found, each kind under its own head; or, with nothing asked, how to ask. */
export function searchPage(
  setting: Setting,
  looked: readonly string[],
  { findings, responses, directions }: Found,
  forces: readonly PublicForce[],
): string {
  const nameOf = (slug: string) => forces.find((force) => force.slug === slug)?.name ?? slug;
  const bodyOf = (slug: string) => {
    const force = forces.find((one) => one.slug === slug);
    return force?.body ?? `the ${force?.bodyLabel ?? "PCC"}`;
  };
  const called = forcesCalled(looked, forces);
  const isNothing = [called, findings, responses, directions].every(({ length }) => length === 0);
  const asked = looked.join(" ");
  return frame(setting, {
    title: "Search",
    trail: [{ href: "/public", label: "All forces" }],
    follow: false,
    body: html`<div class="stack"><h1>Search</h1>${searchForm(asked)}
${looked.length === 0 && html`<p>Type the name of a force, words of a finding or a response, a reference such as WMP-2023-004, or the name of a report.</p>`}
${looked.length > 0 && isNothing && html`<p>No force, finding, response or direction here has all of these words: ${asked}. Try fewer of them, or look for a force in the <a href="/public">list of forces</a>.</p>`}</div>
${
  called.length > 0 &&
  html`<section class="stack"><h2>${counted(called.length, "force")} called ${asked}</h2><ul>${called.map(({ slug, name, open, engage, closed }) => html`<li><a href="/public/${slug}">${name}</a>: ${open} open, ${engage} in Engage, ${closed} closed</li>`)}</ul></section>`
}
${
  responses.length > 0 &&
  html`<section class="stack"><h2>${howMany(responses.length, "response")} of policing bodies with ${asked}</h2><ul>${responses.map((one) => html`<li><a href="${responseHref(one)}">${one.report}</a>${illustrativeSign(one.illustrative)}<br><span class="small quiet">${bodyOf(one.force)}, published ${longDate(one.publishedOn)}</span></li>`)}</ul></section>`
}
${
  directions.length > 0 &&
  html`<section class="stack"><h2>${howMany(directions.length, "direction")} with ${asked}</h2><ul>${directions.map((one) => html`<li><a href="${directionHref(one)}">Direction of ${one.issuedBy} to ${nameOf(one.force)}, ${longDate(one.issuedOn)}</a>${illustrativeSign(one.illustrative)}<br><span class="small quiet">${directionStanding(one, setting.today)}</span></li>`)}</ul></section>`
}
${
  findings.length > 0 &&
  html`<section class="stack"><h2>${howMany(findings.length, "finding")} with ${asked}</h2>${findings.map((finding) => html`<div class="stack"><p class="small"><a href="/public/${finding.force}">${nameOf(finding.force)}</a></p>${findingArticle(finding, { body: bodyOf(finding.force), today: setting.today, linked: true })}</div>`)}</section>`
}`,
  });
}
