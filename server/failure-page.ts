import { createHash } from "node:crypto";
import type { Limited } from "@/lib/domain/limits/limits";
import { inTime } from "@/lib/format/in-time";

/**
 * The page for when no page can be made: whole in itself, without scripts, the database or a built file. It has the colours
 * of `components/ui/tokens.css`.
 */
const STYLE = `
:root{color-scheme:light dark;--ink:#14202b;--quiet:#47545f;--paper:#fbfaf6;--accent:#0b4f6c;--band:#12263a}
@media(prefers-color-scheme:dark){:root{--ink:#eef1f3;--quiet:#b2bdc6;--paper:#10171d;--accent:#7cc4e3;--band:#0b131b}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 "Source Sans 3 Variable",system-ui,sans-serif;overflow-wrap:break-word}
header{background:var(--band)}
header a{display:flex;gap:.625rem;align-items:center;color:#fff;font-size:1.1875rem;font-weight:700;letter-spacing:-.01em;text-decoration:none}
header svg{width:1.625rem;height:1.625rem}
header div,main{max-width:77.5rem;margin:0 auto;padding:0 1rem;box-sizing:border-box}
header div{display:flex;align-items:center;min-height:3.5rem}
main{padding-top:1.5rem;padding-bottom:4rem}
main>*{max-width:42rem}
h1{margin:0 0 1rem;font-size:clamp(1.5rem,1.2rem + 1.5vw,1.875rem);line-height:1.2;font-weight:650;text-wrap:balance}
a{color:var(--accent)}
.quiet{color:var(--quiet)}
span{white-space:nowrap}
:focus-visible{outline:2px solid var(--ink);outline-offset:3px;box-shadow:0 0 0 3px #ffbf3c}
@media(width>=52rem){header div,main{padding-left:1.5rem;padding-right:1.5rem}}
`;

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** Nothing is loaded and nothing runs but the style above. */
export const FAILURE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** As in `components/shell/band.tsx`. */
const MARK =
  '<svg viewBox="0 0 26 26" aria-hidden="true" focusable="false"><path d="M20.6 6.2A10 10 0 1 0 22.9 14" fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round"/><circle cx="22" cy="9.4" r="2.3" fill="#ffbf3c"/></svg>';

const WORDS = {
  failed: {
    title: "Something went wrong on our side",
    says: "Nothing was half saved: a change is recorded whole, with its history, or not at all. If you sent a form, go back: what you typed is still in it. Copy it before you try again.",
  },
  away: {
    title: "The register cannot be reached at the moment",
    says: "Nothing was half saved. Try again in a minute: reload this page. If you sent a form, go back: what you typed is still in it. Copy it before you try again.",
  },
} as const;

/** What there was too much of, and what to do: whoever meets this has done nothing wrong but in number. */
const TOO_MUCH: Record<Limited, { readonly title: string; readonly says: (time: string) => string }> = {
  uploads: {
    title: "Many files were sent in a short time",
    says: (time) =>
      `So this was not taken, and nothing of it was kept. Go back: what you chose is still in the form. Send it again in ${time}.`,
  },
  exports: {
    title: "Many files were taken in a short time",
    says: (time) => `So this one was not made. Reload this page in ${time}, and it is.`,
  },
  searches: {
    title: "Many searches in a short time",
    says: (time) =>
      `So this one was not made. What you searched for is kept in the address of this page: reload it in ${time}.`,
  },
  public: {
    title: "Many pages were asked for in a short time",
    says: (time) => `They were asked for from where you are, by you or by others there. Reload this page in ${time}.`,
  },
};

/** @param seconds after how many the same may be asked again */
export const tooMuchPage = (of: Limited, seconds: number, number: string): string =>
  pageOf({ title: TOO_MUCH[of].title, says: TOO_MUCH[of].says(inTime(seconds)) }, number);

/** The same in a sentence, for a program or a script that asks. */
export const tooMuchLine = (of: Limited, seconds: number): string =>
  `${TOO_MUCH[of].title}. ${TOO_MUCH[of].says(inTime(seconds))}\n`;

/** @param number the number of the request, which finds its line in the log */
export const failurePage = (what: keyof typeof WORDS, number: string): string => pageOf(WORDS[what], number);

function pageOf({ title, says }: { readonly title: string; readonly says: string }, number: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Outstanding</title><style>${STYLE}</style></head>
<body>
<header><div><a href="/">${MARK}Outstanding</a></div></header>
<main>
<h1>${title}</h1>
<p>${says}</p>
<p class="quiet">If you report this, give the number <span>${number}</span>.</p>
<p><a href="/">Go to your work</a></p>
</main>
</body>
</html>
`;
}
