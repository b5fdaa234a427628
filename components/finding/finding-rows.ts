import { tagClass } from "@/components/ui/tag";
import { type Html, html } from "@/lib/format/html";
import { words } from "@/lib/words/words";
import type { FindingInWords, VoiceInWords } from "./finding-row";
import type { TargetInWords } from "./target-line";

/** The rows of the register, as text (`Drawn`). `pick` puts a box before each that belongs to the form with that id, for doing one thing to many. */
export const findingRows = (rows: readonly FindingInWords[], pick?: string): Html =>
  html`${rows.map((row) => tableRow(row, pick))}`;

const tableRow = (row: FindingInWords, pick: string | undefined): Html =>
  html`<tr${row.isChild && html` class="child"`}>${pick && box(row, pick)}<td class="as-published"><a class="words" href="/findings/${row.reference}">${row.text}</a><span class="quiet">${row.line} ${row.unconfirmed && html`<span class="unconfirmed">not confirmed by HMICFRS</span>`}${row.illustrative && ILLUSTRATIVE}</span>${row.passage && found(row.passage)}</td>${voice("Progress", row.progress)}${voice("Assurance", row.assurance)}${voice("Status", row.status)}<td data-label="Owner" class="more${row.ages && " ages"}${row.ownerLeft && " left"}"><span${!row.owner && html` class="quiet"`}>${row.owner ?? "nobody yet"}</span>${row.ownerLeft && html`<span class="quiet inline whitespace-nowrap"> (${words.finding.hasLeft})</span>`}<span class="quiet updated">${row.updated}</span></td><td data-label="Target" class="target">${targetLine(row.target)}</td></tr>`;

const box = ({ reference }: FindingInWords, form: string): Html =>
  html`<td class="pick"><input type="checkbox" form="${form}" name="reference" value="${reference}" aria-label="Choose ${reference}"></td>`;

const found = ({ where, passage: { before, word, after } }: NonNullable<FindingInWords["passage"]>): Html =>
  html`<span class="quiet">${where} “${before}<mark>${word}</mark>${after}”</span>`;

const voice = (label: string, { says, before, ...look }: VoiceInWords): Html =>
  html`<td data-label="${label}"><span class="${tagClass(look)}">${says}</span>${before && html`<span class="before">${words.progress.beforeReopening}</span>`}</td>`;

/** The same as `TargetLine`. */
export const targetLine = ({ past, day, slip }: TargetInWords): Html =>
  html`${past && html`<b class="overdue">${past}</b>`}${day}${!past && !day && html`<span class="quiet">none set</span>`}${slip && html`<span class="slip">${slip}</span>`}`;

/** The same as `Illustrative`. */
export const ILLUSTRATIVE: Html = html`<abbr class="illustrative" title="illustrative"><span aria-hidden="true">*</span><span class="sr-only">illustrative</span></abbr>`;
