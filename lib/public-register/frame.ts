import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";
import { type Html, html } from "./html";

/** What every page knows: the day that it is made on, whether that is the demonstration's, where people reach it, its style. */
export interface Setting {
  readonly today: CalendarDate;
  readonly demonstration: boolean;
  /** Without a path: `https://outstanding.example`. */
  readonly origin: string;
  readonly style: string;
}

export interface Crumb {
  readonly href: string;
  readonly label: string;
}

/** A page of the public register, whole. `feed` is the address of the feed that goes with it. */
export function frame(
  { today, demonstration, style }: Setting,
  {
    title,
    trail = [],
    feed,
    follow = true,
    body,
  }: {
    readonly title: string;
    readonly trail?: readonly Crumb[];
    readonly feed?: { readonly href: string; readonly title: string };
    /** Whether a crawler may go on from here. */
    readonly follow?: boolean;
    readonly body: Html;
  },
): string {
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – What inspectors found</title>
${!follow && html`<meta name="robots" content="noindex, nofollow">`}
<link rel="stylesheet" href="/public/files/${style}">
<link rel="icon" href="/public/files/icon.svg" type="image/svg+xml">
${feed && html`<link rel="alternate" type="application/atom+xml" href="${feed.href}" title="${feed.title}">`}
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="band"><div class="inner">
<a class="name" href="/public">${MARK}Outstanding</a>
<span class="what">What police inspectors found, and what became of it</span>
</div></header>
${demonstration && html`<aside class="demonstration" aria-label="Demonstration"><p class="inner">Demonstration: today is ${longDate(today)}. What published sources do not give is illustrative, marked <b class="illustrative">*</b></p></aside>`}
<main id="main" class="inner wide">
${
  trail.length > 0 &&
  html`<nav class="crumbs" aria-label="Where this page stands">${trail.map(({ href, label }, at) => html`${at > 0 && " › "}<a href="${href}">${label}</a>`)}</nav>`
}
${body}
</main>
<footer><div class="inner stack">
<ul class="links"><li><a href="/public">All forces</a></li><li><a href="/public/search">Search</a></li><li><a href="/public/data">Data and licence</a></li><li><a href="/sign-in">Sign in</a></li></ul>
<p>The words of findings, their status and the judgments are HMICFRS’s; what is said of progress is each local policing body’s own. Contains public sector information licensed under the <a href="${LICENCE}">Open Government Licence v3.0</a>.</p>
</div></footer>
</body>
</html>
`;
  return page.text;
}

export const LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/** The mark of the product. */
const MARK = html`<svg viewBox="0 0 26 26" aria-hidden="true" focusable="false"><path d="M20.6 6.2A10 10 0 1 0 22.9 14" fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round"/><circle cx="22" cy="9.4" r="2.3" fill="currentColor"/></svg>`;
