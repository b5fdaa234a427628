import Bowser from "bowser";

const LONGEST = 100;

/** What a browser is called to a person, of what it says of itself ("Firefox on Windows"); null of what is not known. */
export function browserName(userAgent: string | null): string | null {
  if (!userAgent || userAgent.length > 1_000) return null;
  const { browser, os } = Bowser.parse(userAgent);
  const name = [browser.name, os.name].filter(Boolean).join(" on ").slice(0, LONGEST);
  return name || null;
}
