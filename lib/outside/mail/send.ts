import { createTransport } from "nodemailer";
import { isMailable } from "@/lib/domain/mail/address";
import { type Environment, env } from "@/lib/env";
import { envelopeOf, type Message } from "./message";

/** What became of a mail: taken by its server; refused for good; or not taken now, so that it is tried again. */
export type Sending = "taken" | "refused" | "not-now";

/** How long a mail server may be silent, in milliseconds. */
const TO_CONNECT = 10_000;
const SILENCE = 30_000;

/** Whether mail is sent at all. */
export const sendsMail = (): boolean => env().SMTP_HOST !== undefined;

/** The mail server as administrators are told of it; null without one. */
export function mailServer(): string | null {
  const { SMTP_HOST, SMTP_PORT } = env();
  return SMTP_HOST === undefined ? null : `${SMTP_HOST}:${SMTP_PORT}`;
}

/** A mail server, how it is spoken to, and what mail says that it comes from. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly tls: "starttls" | "tls" | "none";
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
  /** The host of the register, of which Message-IDs are made. */
  readonly site: string;
  /** How long it may be silent, in milliseconds. */
  readonly silence: number;
}

/** Sends one mail through the server that the settings name. */
export function sendMail(message: Message): Promise<Sending> {
  const server = mailServerOf(env());
  if (!server) throw new Error("There is no mail server");
  return sendThrough(server, message);
}

/** The mail server that settings name; null where they name none. */
export function mailServerOf(settings: Environment, silence = SILENCE): MailServer | null {
  const { SMTP_HOST, SMTP_PORT, SMTP_TLS, SMTP_USER, SMTP_PASSWORD, SMTP_FROM, NEXTAUTH_URL } = settings;
  if (SMTP_HOST === undefined || SMTP_FROM === undefined) return null;
  const login = SMTP_USER === undefined ? null : { user: SMTP_USER, pass: SMTP_PASSWORD ?? "" };
  const site = new URL(NEXTAUTH_URL).hostname;
  return { host: SMTP_HOST, port: SMTP_PORT, tls: SMTP_TLS, login, from: SMTP_FROM, site, silence };
}

/** Why a mail server would not take mail of ours, as it says itself; null where it would. Nothing is sent. */
export async function whyNoMail(server: MailServer): Promise<string | null> {
  const transport = transportOf(server);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : "it does not answer";
  } finally {
    transport.close();
  }
}

const transportOf = ({ host, port, tls, login, silence }: MailServer) =>
  createTransport({
    ...{ host, port, secure: tls === "tls", requireTLS: tls === "starttls", ignoreTLS: tls === "none" },
    ...(login && { auth: login }),
    ...{ connectionTimeout: Math.min(TO_CONNECT, silence), greetingTimeout: Math.min(TO_CONNECT, silence) },
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/**
 * Sends one mail, on a connection of its own. Never throws for what the mail server or the network does: refused is what it refuses
 * for good (5xx of this mail, or an address that is none), everything else may pass: a 4xx, silence, a cut line. Whoever cuts it after
 * the whole message has it perhaps: it is sent again, under the same Message-ID.
 */
export async function sendThrough(server: MailServer, message: Message): Promise<Sending> {
  const { from, site } = server;
  if (!isMailable(message.to)) return "refused";
  const transport = transportOf(server);
  try {
    await transport.sendMail(envelopeOf(message, from, site));
    return "taken";
  } catch (error) {
    return isForGood(error) ? "refused" : "not-now";
  } finally {
    transport.close();
  }
}

/** What a mail server says with a 5xx of this mail will not change; that it does not know us, or not our way of speaking, may. */
const OF_THIS_MAIL: readonly unknown[] = ["EENVELOPE", "EMESSAGE"];
function isForGood(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const status = "responseCode" in error ? Number(error.responseCode) : 0;
  return status >= 500 && "code" in error && OF_THIS_MAIL.includes(error.code);
}
