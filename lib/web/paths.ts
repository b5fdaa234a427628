/** One slash and then something other than a second one: `//host` and `/\host` are other sites to a browser. */
const OF_THIS_SITE = /^\/(?![/\\])[\x21-\x7e]*$/;

/**
 * A path of this site that is safe to redirect to; anything else (another host, a scheme, a backslash) becomes the start
 * page, and so does one that nobody could read (`/%`). What comes of resolving `..` is looked at again: `/..//host` resolves to `//host`.
 */
export function safePath(asked: string | null | undefined): string {
  if (!asked || !OF_THIS_SITE.test(asked) || asked.includes("\\")) return "/";
  const url = new URL(asked, "http://here.invalid");
  const path = `${url.pathname}${url.search}`;
  return url.origin === "http://here.invalid" && OF_THIS_SITE.test(path) && isDecodable(url.pathname) ? path : "/";
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** The sign-in page with the way back to `path`, which says that a session has ended. */
export const signInAgain = (path: string): string => `/sign-in?next=${encodeURIComponent(safePath(path))}&ended=yes`;
