/** A line of a mail: what it is about, which leads to where it can be seen, and what it says of it. */
export interface LetterLine {
  readonly about: string;
  readonly says: string;
  readonly href: string;
}

/** A mail before it is written: lines in parts, each under a title where there are several. */
export interface Letter {
  readonly subject: string;
  readonly intro: string;
  readonly parts: readonly { readonly title: string | null; readonly lines: readonly LetterLine[] }[];
  /** What stands under it, with what each leads to. */
  readonly foot: readonly { readonly says: string; readonly href: string | null }[];
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A mail as plain words: no line longer than a word that is one. */
export function letterText({ intro, parts, foot }: Letter): string {
  const lines = parts.flatMap(({ title, lines }) => [
    ...(title ? [title, ""] : []),
    ...lines.flatMap(({ about, says, href }) => [`${about}: ${says}`, href, ""]),
  ]);
  const under = foot.map(({ says, href }) => (href ? `${says}\n${href}` : says));
  return [intro, "", ...lines, "-- ", ...under].join("\n");
}

/** The same as HTML: no picture, no script, nothing that is fetched, readable in one column. */
export function letterHtml({ subject, intro, parts, foot }: Letter): string {
  const line = ({ about, says, href }: LetterLine) =>
    `<li style="margin:0 0 12px"><a href="${escaped(href)}" style="color:#1d4f91;font-weight:600">${escaped(about)}</a><br>${escaped(says)}</li>`;
  const part = ({ title, lines }: Letter["parts"][number]) =>
    `${title ? `<h2 style="font-size:16px;margin:24px 0 8px">${escaped(title)}</h2>` : ""}<ul style="padding:0 0 0 20px;margin:16px 0">${lines.map(line).join("")}</ul>`;
  const under = foot
    .map(({ says, href }) =>
      href ? `<a href="${escaped(href)}" style="color:#565b66">${escaped(says)}</a>` : escaped(says),
    )
    .join("<br>");
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="margin:0;padding:24px;font:16px/1.5 Georgia,serif;color:#1c2430;background:#fff"><div style="max-width:36em"><p style="margin:0">${escaped(intro)}</p>${parts.map(part).join("")}<p style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #d8dbe0;font-size:14px;color:#565b66">${under}</p></div></body></html>`;
}
