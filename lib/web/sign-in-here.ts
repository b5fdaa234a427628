import "server-only";
import { type CodeAnswer, signInWithCode } from "@/lib/usecases/second-factor/sign-in-with-code";
import { type SignInAnswer, signIn } from "@/lib/usecases/sign-in";
import { answering } from "./answering";
import { beginBrowserSession, forgetStep, keepStep, stepHere } from "./browser-session";
import { isKnownBrowser, rememberBrowser } from "./known-browser";

/**
 * Signs in whoever sent this request, and gives their browser its session. Where there were too many attempts the answer to the
 * request is 429, whatever page it carries.
 */
export async function signInHere(email: string, password: string, trusted = false): Promise<SignInAnswer> {
  const state = answering.getStore();
  const known = trusted || (await isKnownBrowser(email));
  const from = { email, address: state?.address ?? null, known };
  const answer = await signIn(from, password, new Date(), state?.browser ?? null);
  if (answer.is === "slowed" && state) state.retryAfter = answer.seconds;
  if (answer.is === "code") await keepStep({ id: answer.step, elsewhere: false });
  if (answer.is !== "signed-in") return answer;
  await beginBrowserSession(answer.sessionId, false);
  await rememberBrowser(email);
  return answer;
}

/** Ends the step that this browser is at by a code, and gives it its session, which says where it began. */
export async function signInHereWithCode(code: string): Promise<CodeAnswer> {
  const step = await stepHere();
  if (!step) return { is: "over" };
  const answer = await signInWithCode(step.id, code, new Date());
  if (answer.is !== "signed-in") return answer;
  await beginBrowserSession(answer.sessionId, step.elsewhere);
  await rememberBrowser(answer.email);
  await forgetStep();
  return answer;
}
