import { MOST_FOUND, type PublicFinding, type PublicForce } from "@/lib/data/public-register/read";
import { counted } from "@/lib/format/lists";
import { findingArticle } from "./finding-article";
import { frame, type Setting } from "./frame";
import { type Html, html } from "./html";

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
  html`<form action="/public/search" method="get" role="search"><label for="q">Search the published findings</label><input id="q" name="q" type="search" maxlength="${LONGEST_QUESTION}" value="${asked}"><button>Search</button></form>`;

/** What was found; or, with nothing asked, how to ask. */
export function searchPage(
  setting: Setting,
  looked: readonly string[],
  found: readonly PublicFinding[],
  forces: readonly PublicForce[],
): string {
  const nameOf = (slug: string) => forces.find((force) => force.slug === slug)?.name ?? slug;
  const bodyOf = (slug: string) => {
    const force = forces.find((one) => one.slug === slug);
    return force?.body ?? `the ${force?.bodyLabel ?? "PCC"}`;
  };
  const many = found.length >= MOST_FOUND ? `The first ${MOST_FOUND} findings` : counted(found.length, "finding");
  return frame(setting, {
    title: "Search",
    trail: [{ href: "/public", label: "All forces" }],
    follow: false,
    body: html`<div class="stack"><h1>Search</h1>${searchForm(looked.join(" "))}
${looked.length === 0 && html`<p>Type words of a finding, a reference such as WMP-2023-004, or the name of a report.</p>`}
${looked.length > 0 && found.length === 0 && html`<p>No published finding has all of these words: ${looked.join(" ")}. Try fewer of them, or look for a force in the <a href="/public">list of forces</a>.</p>`}</div>
${
  found.length > 0 &&
  html`<section class="stack"><h2>${many} with ${looked.join(" ")}</h2>${found.map((finding) => html`<div class="stack"><p class="small"><a href="/public/${finding.force}">${nameOf(finding.force)}</a></p>${findingArticle(finding, { body: bodyOf(finding.force), today: setting.today, linked: true })}</div>`)}</section>`
}`,
  });
}
