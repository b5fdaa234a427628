import type { PublicFinding } from "@/lib/data/public-register/read";
import type { CalendarDate } from "@/lib/domain/calendar";
import { pastDeadline } from "@/lib/domain/finding/overdue";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";
import { type Html, html } from "./html";
import { paragraphs } from "./paragraphs";

export const findingHref = ({ force, reference }: Pick<PublicFinding, "force" | "reference">): string =>
  `/public/${force}/${reference}`;

export const statusTag = (status: PublicFinding["status"]): Html =>
  html`<span class="tag ${status}">${words.finding.status[status]}</span>`;

/** A quiet sign; the legend stands once on the page, in the banner. */
export const illustrativeSign = (is: boolean) => is && html` <abbr class="illustrative" title="illustrative">*</abbr>`;

/** "within 3 months (by 22 March 2024): passed" of a finding that is not closed. */
function deadlineWords({ deadline, publishedOn, deadlineOn, status }: PublicFinding, today: CalendarDate): string {
  const passed = pastDeadline({ status, deadlineOn }, today);
  return `${words.finding.deadline(deadline, publishedOn)}${passed ? "; that day has passed" : ""}`;
}

/** How it was closed, on which day, and by which letter. */
const closing = ({ closedOn, outcome, letter }: PublicFinding) =>
  closedOn &&
  outcome &&
  html`<p class="small">Closed by HMICFRS on ${longDate(closedOn)}: ${inSentence(words.closure.outcome[outcome])}.${letter && html` <a href="${letter}" rel="nofollow noreferrer">The letter</a>`}</p>`;

/** What the policing body says of it, to the public. */
export const progressSaid = (wording: string, on: CalendarDate, body: string, isIllustrative: boolean): Html =>
  html`<div class="said"><h3>Progress, in the words of ${body}</h3>${paragraphs(wording)}<p class="small quiet">Published ${longDate(on)}${illustrativeSign(isIllustrative)}</p></div>`;

/** A finding with all that the public reads of it. `inner` stands within it: the recommendations of a cause of concern. */
export function findingArticle(
  finding: PublicFinding,
  { body, today, linked, inner }: { body: string; today: CalendarDate; linked: boolean; inner?: readonly Html[] },
): Html {
  const { reference, kind, text, report, publishedOn, status, statusOn, wording, wordingOn, illustrative } = finding;
  const name = html`${linked ? html`<a href="${findingHref(finding)}">${reference}</a>` : reference}`;
  return html`<article class="finding stack" id="${reference}">
<p class="about">${statusTag(status)} <span>${name}</span> <span>${words.finding.kind[kind].one}</span> <span>${report}, ${longDate(publishedOn)}${illustrativeSign(illustrative)}</span></p>
<p class="published measure">${text}</p>
<p class="small quiet">Deadline: ${deadlineWords(finding, today)}.${status !== "closed" && statusOn && ` ${words.finding.status[status]} since ${longDate(statusOn)}.`}</p>
${closing(finding)}
${wording && wordingOn && progressSaid(wording, wordingOn, body, finding.wordingIllustrative)}
${inner}
</article>`;
}
