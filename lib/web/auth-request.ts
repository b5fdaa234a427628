import "server-only";
import { PROVIDER, providerName } from "./single-sign-on";

const says = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });

/** next-auth writes parameters into headers as they come. */
const isWritable = (text: string) => /^[\x20-\x7e]*$/.test(text);

async function isJson(request: Request): Promise<boolean> {
  try {
    const value: unknown = await request.clone().json();
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

/**
 * The answer to a request for next-auth that nobody could read, or null. It would answer 500 to each: parameters that fit no
 * header, a body that is not what it says it is, a callback that has nothing to call back.
 */
export async function refusedAuthRequest(request: Request): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  const wordless = ![...searchParams.values(), pathname].every(isWritable);
  const answersUs = providerName() !== null && pathname === `/api/auth/callback/${PROVIDER}`;
  const callback = request.method !== "POST" && pathname.startsWith("/api/auth/callback/") && !answersUs;
  const type = request.headers.get("content-type") ?? "";
  if (wordless || callback || (type.includes("json") && !(await isJson(request))))
    return says(400, "This request cannot be read, so nothing was done. Go back, reload the page and send it again.\n");
  return null;
}
