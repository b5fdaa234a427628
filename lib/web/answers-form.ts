import "server-only";
import { headers } from "next/headers";

/**
 * Whether this page is the answer to a form that was sent. Without scripts a refused form is answered with its page made
 * anew, so the page shows the form whatever has happened meanwhile: what was typed must come back.
 */
export const answersForm = async (): Promise<boolean> =>
  (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;

/** Whether such an answer is a page of its own: a browser says so. With scripts it comes into the page as it stands. */
export const answersWithoutScripts = async (): Promise<boolean> =>
  (await answersForm()) && ((await headers()).get("sec-fetch-mode") ?? "navigate") === "navigate";
