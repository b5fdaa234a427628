import type { PublicRegister, PublicResponse } from "@/lib/data/public-register/read";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { findingHref, illustrativeSign } from "./finding-article";
import { frame, type Setting } from "./frame";
import { type Html, html } from "./html";
import { paragraphs } from "./paragraphs";

export const responseHref = ({ force, reference }: Pick<PublicResponse, "force" | "reference">): string =>
  `/public/${force}/${reference}`;

/** Of each response its latest version. */
export const latestOnes = (responses: readonly PublicResponse[]): readonly PublicResponse[] =>
  responses.filter(
    ({ reference, number }) => !responses.some((other) => other.reference === reference && other.number > number),
  );

/** When it was published, whether in time, and that it was corrected. Of a correction the first version says whether it was in time. */
export function standing(response: PublicResponse, all: readonly PublicResponse[]): string {
  const first = all.find(({ reference, number }) => reference === response.reference && number === 1) ?? response;
  const corrected = response.number > 1 ? `; corrected ${longDate(response.publishedOn)}` : "";
  const { lastDay } = first;
  const clock =
    lastDay === null
      ? ""
      : `, ${first.publishedOn <= lastDay ? "in time" : "late"}: the last day was ${longDate(lastDay)}`;
  return `Published ${longDate(first.publishedOn)}${clock}${corrected}.`;
}

/** The responses of the policing body as its force's page lists them; nothing where none is published. */
export const responseList = ({ responses }: PublicRegister): Html | false => {
  const latest = latestOnes(responses);
  return (
    latest.length > 0 &&
    html`<section class="stack" id="responses"><h2>The policing body’s responses to reports</h2>
<p class="small quiet">Under section 55 of the Police Act 1996 it publishes its comments on each report within 56 days.</p>
<ul class="stack">${latest.map((one) => html`<li><a href="${responseHref(one)}">${one.document.report.title}</a>${illustrativeSign(one.document.illustrative)}<br><span class="small quiet">${standing(one, responses)}</span></li>`)}</ul></section>`
  );
};

/** What the policing body answered to a finding in its response to the report; nothing where it has published none. */
export function answerTo(reference: string, { responses }: PublicRegister): Html | false {
  for (const response of latestOnes(responses))
    for (const { reference: about, action, answer } of response.document.answers)
      if (about === reference && action && answer !== null)
        return html`<section class="stack"><h2>What ${response.document.body} answered</h2>
<div class="said"><p><b>${words.response.action[action]}.</b></p>${paragraphs(answer)}<p class="small quiet">In <a href="${responseHref(response)}">its response to the report</a>, published ${longDate(response.document.publishedOn)}${illustrativeSign(response.document.illustrative)}</p></div></section>`;
  return false;
}

/** One version of a response, whole: what its Word document says, in the same order; and the other versions. */
export function responsePage(setting: Setting, register: PublicRegister, response: PublicResponse): string {
  const { force, findings, responses } = register;
  const { document, number } = response;
  const { document: said } = words.response;
  const versions = responses.filter(({ reference }) => reference === response.reference);
  const isShown = (reference: string) => findings.some((finding) => finding.reference === reference);
  const title = said.title(document);
  const [latest] = versions;
  return frame(setting, {
    title,
    trail: [
      { href: "/public", label: "All forces" },
      { href: `/public/${force.slug}`, label: force.name },
    ],
    feed: { href: `/public/${force.slug}/feed.atom`, title: `${force.name}: what changes` },
    body: html`<article class="wide">
<div class="stack"><h1>${title}</h1>
<p>${standing(response, responses)}</p>
${latest && latest.number > number && html`<p><b>This version was corrected.</b> <a href="${responseHref(response)}">Read the response as it is now</a>.</p>`}
${document.notice && html`<section class="stack"><h2>${said.parts.notice}</h2>${paragraphs(document.notice)}</section>`}
<dl class="facts">${said.facts(document).map(([term, value]) => html`<dt>${term}</dt><dd>${/^https?:\/\//.test(value) ? html`<a href="${value}" rel="nofollow noreferrer">${value}</a>` : value}</dd>`)}</dl></div>
<section class="stack measure"><h2>${said.parts.comments(document)}</h2>${paragraphs(document.comments)}</section>
<section class="stack measure"><h2>${said.parts.chiefOfficer}</h2>${document.chiefOfficer.length === 0 && html`<p>${said.noComments(document)}</p>`}${document.chiefOfficer.map(({ words: given, on, late }) => html`<p class="small quiet">${said.given(on, late)}</p>${paragraphs(given)}`)}</section>
${document.reply && html`<section class="stack measure"><h2>${said.parts.reply}</h2>${paragraphs(document.reply)}</section>`}
<section class="stack"><h2>${said.parts.answers(document)}</h2>${
      document.answers.length === 0
        ? html`<p>${said.noFindings}</p>`
        : html`<div class="scroll"><table class="rows"><thead><tr>${said.columns.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${document.answers.map(
            ({ reference, kind, words: published, action, answer }) =>
              html`<tr id="${reference}"><td data-head="${said.columns[0]}">${isShown(reference) ? html`<a href="${findingHref({ force: force.slug, reference })}">${reference}</a>` : reference}<br><span class="small quiet">${words.finding.kind[kind].one}</span></td><td data-head="${said.columns[1]}" class="published">${published}</td><td data-head="${said.columns[2]}">${action ? html`<p><b>${words.response.action[action]}.</b></p>${paragraphs(answer ?? "")}` : html`<span class="quiet">${said.notByItself(kind)}</span>`}</td></tr>`,
          )}</tbody></table></div>`
    }</section>
<p>${document.signatory}<br>${document.body}<br>${longDate(document.publishedOn)}</p>
</article>
${versions.length > 1 && html`<section class="stack"><h2>Versions</h2><ul>${versions.map((one) => html`<li><a href="${responseHref(one)}/${one.number}">Version ${one.number}</a>, ${longDate(one.publishedOn)}${one.document.notice && html`: ${one.document.notice}`}</li>`)}</ul></section>`}`,
  });
}
