import type { PublicDirection, PublicRegister } from "@/lib/data/public-register/read";
import type { CalendarDate } from "@/lib/domain/calendar";
import { isDirectionOverdue } from "@/lib/domain/direction/direction";
import { longDate } from "@/lib/format/dates";
import { findingHref, illustrativeSign } from "./finding-article";
import { type Html, html } from "./html";
import { paragraphs } from "./paragraphs";

export const directionHref = ({ force, key }: Pick<PublicDirection, "force" | "key">): string =>
  `/public/${force}#direction-${key}`;

/** "Not complied with; due by 30 November 2024", "complied with on 3 March 2025". */
export function directionStanding({ state, dueOn, endedOn }: PublicDirection, today: CalendarDate): string {
  if (state === "complied") return `Complied with${endedOn ? ` on ${longDate(endedOn)}` : ""}`;
  if (state === "withdrawn") return `Withdrawn${endedOn ? ` on ${longDate(endedOn)}` : ""}`;
  const due =
    dueOn &&
    (isDirectionOverdue({ state, dueOn }, today) ? `it was due by ${longDate(dueOn)}` : `due by ${longDate(dueOn)}`);
  return `Not complied with${due ? `; ${due}` : ""}`;
}

const directionItem = (one: PublicDirection, today: CalendarDate, linked: boolean): Html =>
  html`<li class="stack"${linked && html` id="direction-${one.key}"`}><h3>Direction of ${one.issuedBy}, ${longDate(one.issuedOn)}${illustrativeSign(one.illustrative)}</h3>
<div class="published measure">${paragraphs(one.directs)}</div>
<p class="small">${directionStanding(one, today)}. About ${one.references.map((reference, at) => html`${at > 0 && ", "}<a href="${findingHref({ force: one.force, reference })}">${reference}</a>`)}.${one.letter && html` <a href="${one.letter}" rel="nofollow noreferrer">The direction</a>`}</p></li>`;

/** Directions to the force, or those about one finding: orders, never a status. Nothing where there is none. */
export function directionList({ directions }: PublicRegister, today: CalendarDate, about: string | null = null) {
  const shown = about === null ? directions : directions.filter(({ references }) => references.includes(about));
  return (
    shown.length > 0 &&
    html`<section class="stack" id="directions"><h2>Directions</h2>
<p class="small quiet">Orders to the force about findings. A direction changes no status, and complying with it closes nothing.</p>
<ul class="stack">${shown.map((one) => directionItem(one, today, about === null))}</ul></section>`
  );
}
