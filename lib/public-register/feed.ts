import type { PublicDirection, PublicFinding, PublicRegister, PublicResponse } from "@/lib/data/public-register/read";
import type { CalendarDate } from "@/lib/domain/calendar";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";
import { directionHref } from "./direction-list";
import { findingHref } from "./finding-article";
import type { Setting } from "./frame";
import { html } from "./html";
import { responseHref } from "./response-page";

interface Entry {
  readonly on: CalendarDate;
  readonly what: string;
  readonly title: string;
  readonly text: string;
  /** Where it stands, without the origin. */
  readonly href: string;
}

const MOST_ENTRIES = 60;

/** What has happened to a finding that the public may know: published, closed, words on its progress. */
function entriesOf(finding: PublicFinding): readonly Entry[] {
  const { reference, kind, text, publishedOn, closedOn, outcome, status, statusOn, wording, wordingOn } = finding;
  const what = words.finding.kind[kind].one;
  const entry = (on: CalendarDate, name: string, title: string, said: string): Entry => ({
    on,
    what: name,
    title: `${reference}: ${title}`,
    text: said,
    href: findingHref(finding),
  });
  return [
    entry(publishedOn, "published", `${what} published`, text),
    ...(closedOn && outcome
      ? [entry(closedOn, "closed", `closed, ${inSentence(words.closure.outcome[outcome])}`, text)]
      : []),
    ...(status === "engage" && statusOn ? [entry(statusOn, "engage", "moved to Engage", text)] : []),
    ...(wording && wordingOn ? [entry(wordingOn, "progress", "words on its progress", wording)] : []),
  ];
}

/** That a response was published, or corrected. */
const entryOf = (response: PublicResponse): Entry => {
  const { reference, number, publishedOn, document } = response;
  return {
    on: publishedOn,
    what: `response-${number}`,
    title: `${reference}: ${words.response.document.title(document)}${number > 1 ? ", corrected" : ""}`,
    text: document.notice ?? document.comments,
    href: `${responseHref(response)}/${number}`,
  };
};

/** That a direction was issued, and that it was complied with or withdrawn: said on its force's page. */
function entriesAbout(direction: PublicDirection): readonly Entry[] {
  const { key, issuedBy, issuedOn, directs, references, state, endedOn } = direction;
  const entry = (on: CalendarDate, what: string, said: string): Entry => ({
    on,
    what: `${what}-${key}`,
    title: `${references.join(", ")}: direction of ${issuedBy} ${said}`,
    text: directs,
    href: directionHref(direction).replace(/#.*/, ""),
  });
  return [
    entry(issuedOn, "direction", "issued"),
    ...(endedOn ? [entry(endedOn, "direction-ended", words.direction.state[state])] : []),
  ];
}

const moment = (on: CalendarDate) => `${on}T12:00:00Z`;

/** What changes in a force's register as an Atom feed, the latest first. Each entry has the same name for ever. */
export function feed({ origin }: Setting, { force, findings, directions, responses }: PublicRegister): string {
  const { slug, name } = force;
  const entries = [...findings.flatMap(entriesOf), ...directions.flatMap(entriesAbout), ...responses.map(entryOf)]
    .toSorted((a, b) => b.on.localeCompare(a.on) || a.title.localeCompare(b.title))
    .slice(0, MOST_ENTRIES);
  const address = `${origin}/public/${slug}`;
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>${name}: what inspectors found</title>
<id>${address}</id>
<link rel="alternate" type="text/html" href="${address}"/>
<link rel="self" type="application/atom+xml" href="${address}/feed.atom"/>
<updated>${moment(entries[0]?.on ?? ("2000-01-01" as CalendarDate))}</updated>
<author><name>Outstanding</name></author>
<rights>Open Government Licence v3.0</rights>
${entries.map(
  ({ on, what, title, text, href }) => html`<entry>
<title>${title}</title>
<id>${origin}${href}#${what}-${on}</id>
<link rel="alternate" type="text/html" href="${origin}${href}"/>
<updated>${moment(on)}</updated>
<content type="text">${text.replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, "")}</content>
</entry>
`,
)}</feed>
`.text;
}
