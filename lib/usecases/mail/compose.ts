import type { MailLine, MailToSend } from "@/lib/data/store/mail";
import { placeOf, subjectOf } from "@/lib/domain/notice/place";
import type { Letter, LetterLine } from "@/lib/format/letter";
import { words } from "@/lib/words/words";

/** So many lines stand in one mail; the rest is in the inbox. */
export const MOST_LINES = 30;

const lineOf = (address: string, line: MailLine): LetterLine => ({
  about: subjectOf(line),
  says: words.mail.line(line),
  href: `${address}${placeOf(line)}`,
});

/** What stands under every mail; `address` is where people use the register. */
const footOf = (address: string): Letter["foot"] => [
  { says: words.mail.foot.work, href: `${address}/` },
  { says: words.mail.foot.wishes, href: `${address}/telling` },
  { says: words.mail.foot.why, href: null },
];

/** A digest, or what does not wait, from what there is to say: the first lines, and how many more there are. */
export function noticesLetter(
  address: string,
  kind: "digest" | "at-once",
  { lines, all }: { readonly lines: readonly MailLine[]; readonly all: number },
): Letter {
  const [first] = lines;
  const rest = all - lines.length;
  const subject =
    kind === "digest" ? words.mail.digest.subject(all) : words.mail.atOnce.subject(first ? subjectOf(first) : "", all);
  const more = { about: words.mail.more(rest), says: words.mail.moreSays, href: `${address}/inbox` };
  return {
    subject,
    intro: kind === "digest" ? words.mail.digest.intro : words.mail.atOnce.intro,
    parts: [{ title: null, lines: [...lines.map((line) => lineOf(address, line)), ...(rest > 0 ? [more] : [])] }],
    foot: footOf(address),
  };
}

/** That somebody signed in where they had not before. */
export function signInLetter(address: string, signedIn: NonNullable<MailToSend["signedIn"]>): Letter {
  const { subject, intro, about, says } = words.mail.signIn;
  return {
    subject,
    intro,
    parts: [{ title: null, lines: [{ about, says: says(signedIn), href: `${address}/sessions` }] }],
    foot: footOf(address).slice(-1),
  };
}
