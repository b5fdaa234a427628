import { paragraphsOf } from "@/lib/domain/public-wording/paragraphs";
import { type Html, html } from "./html";

/** What somebody wrote, in the paragraphs that they wrote it in; markup in it is shown as the text that it is. */
export const paragraphs = (words: string): Html =>
  html`${paragraphsOf(words).map((lines) => html`<p>${lines.map((line, at) => html`${at > 0 && html`<br>`}${line}`)}</p>`)}`;
