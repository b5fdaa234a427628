import { createHash } from "node:crypto";

/** A mail as it is sent: to one person, in two forms that say the same. */
export interface Message {
  /** What it is: its Message-ID is made of it, so that one sent twice is known as one. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: Date;
}

/** What goes to the mail server: one recipient, whatever the address says; and that a program wrote it, so that none answers. */
export const envelopeOf = ({ key, to, subject, text, html, at }: Message, from: string, host: string) => ({
  from: { name: "Outstanding", address: from },
  to: { name: "", address: to },
  envelope: { from, to: [to] },
  messageId: messageIdOf(key, host),
  // The same bytes each time, where its parts begin too.
  baseBoundary: hashOf(key),
  date: at,
  subject,
  text,
  html,
  headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  // Nothing is read from a disk or fetched for it, whatever it says.
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The Message-ID of a mail: the same however often, and by whichever process, it is sent. */
export const messageIdOf = (key: string, host: string): string => `<${hashOf(key)}@${host}>`;

const hashOf = (key: string) => createHash("sha256").update(key).digest("hex").slice(0, 40);
