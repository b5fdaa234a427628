import type { MailLine, MailToSend } from "@/lib/data/store/mail";
import type { ReminderLine } from "@/lib/data/store/reminders";
import { placeOf, subjectOf } from "@/lib/domain/notice/place";
import type { Letter, LetterLine } from "@/lib/format/letter";
import { words } from "@/lib/words/words";
import { keptLink } from "../people/invitation-token";

/** So many lines stand in one mail; the rest is in the inbox. */
export const MOST_LINES = 30;

/** Of what people are told, as a noun; a kind that only a later version knows has none. */
const OF: Readonly<Record<string, string>> = words.notice.of;

const lineOf = (address: string, line: MailLine): LetterLine => ({
  about: subjectOf(line),
  says: words.mail.line(OF[line.kind], line.toldAs),
  href: `${address}${placeOf(line)}`,
});

/** What stands under every mail; `address` is where people use the register. */
const footOf = (address: string): Letter["foot"] => [
  { says: words.mail.foot.work, href: `${address}/` },
  { says: words.mail.foot.wishes, href: `${address}/telling` },
  { says: words.mail.foot.why, href: null },
];

const reminderLine = (address: string, line: ReminderLine): LetterLine => {
  const { reference, force, inspection, revisit } = line;
  const place = reference
    ? `/findings/${reference}`
    : revisit
      ? `/revisits/${revisit}`
      : inspection
        ? `/responses/${force.slug}/${inspection}`
        : `/forces/${force.slug}`;
  return { about: reference ?? force.name, says: words.reminder.mailed(line), href: `${address}${place}` };
};

/** Lines of a part, with one more that leads to where the rest stands. */
const withRest = (lines: readonly LetterLine[], rest: number, href: string, says: string): readonly LetterLine[] =>
  rest > 0 ? [...lines, { about: words.mail.more(rest), says, href }] : lines;

interface Found<Line> {
  readonly lines: readonly Line[];
  readonly all: number;
}

/** A digest: what its reader is reminded of, then what they were told; the first lines of each, and how many more there are. */
export function digestLetter(address: string, reminders: Found<ReminderLine>, notices: Found<MailLine>): Letter {
  const { subject, intro, reminded, told } = words.mail.digest;
  const restOf = ({ lines, all }: Found<unknown>) => all - lines.length;
  const parts = [
    {
      title: reminded,
      lines: withRest(
        reminders.lines.map((line) => reminderLine(address, line)),
        restOf(reminders),
        `${address}/`,
        words.mail.moreReminders,
      ),
    },
    {
      title: told,
      lines: withRest(
        notices.lines.map((line) => lineOf(address, line)),
        restOf(notices),
        `${address}/inbox`,
        words.mail.moreSays,
      ),
    },
  ];
  return {
    subject: subject(reminders.all, notices.all),
    intro,
    parts: parts.filter(({ lines }) => lines.length > 0),
    foot: footOf(address),
  };
}

/** What does not wait, from what there is to say. */
export function atOnceLetter(address: string, { lines, all }: Found<MailLine>): Letter {
  const [first] = lines;
  return {
    subject: words.mail.atOnce.subject(first ? subjectOf(first) : "", all),
    intro: words.mail.atOnce.intro,
    parts: [
      {
        title: null,
        lines: withRest(
          lines.map((line) => lineOf(address, line)),
          all - lines.length,
          `${address}/inbox`,
          words.mail.moreSays,
        ),
      },
    ],
    foot: footOf(address),
  };
}

/** What happened to an account: to its person, or to somebody who looks after it. */
export function accountLetter(
  address: string,
  { about, own, personId, linkKey }: NonNullable<MailToSend["account"]>,
): Letter {
  const whose = own ? "own" : "others";
  const { subject, says } = words.mail.account[about][whose];
  if (linkKey !== null) {
    const line = { about: words.mail.accountLink, says, href: keptLink() };
    return {
      subject,
      intro: words.mail.linkIntro,
      parts: [{ title: null, lines: [line] }],
      foot: footOf(address).slice(-1),
    };
  }
  const href = own ? `${address}/sessions` : `${address}/people/${personId}`;
  return {
    subject,
    intro: words.mail.accountIntro,
    parts: [{ title: null, lines: [{ about: words.mail.accountPlace[whose], says, href }] }],
    foot: footOf(address).slice(-1),
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
