import { mailServer } from "@/lib/outside/mail/send";

/** The mail server that takes what is sent, by its name; null where nothing is sent and every mail is kept here. */
export const whereMailGoes = (): string | null => mailServer();
