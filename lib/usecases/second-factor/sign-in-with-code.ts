import { countCode, passStep, passStepByRecovery } from "@/lib/data/second-factor";
import { recordAccess } from "@/lib/data/store/access";
import { openSecret, recoveryHash, stepOfCode } from "@/lib/outside/second-factor";
import { noteSignedIn } from "../sign-in";

/** What comes of a code: a session, no, or that the step is over (after ten minutes, five codes, or too many of late). */
export type CodeAnswer =
  | { readonly is: "signed-in"; readonly sessionId: string; readonly email: string }
  | { readonly is: "wrong" }
  | { readonly is: "over" };

/** Ends a step by a code of the app, or one of the recovery codes: each counts once, in all processes. */
export async function signInWithCode(step: string, typed: string, now: Date): Promise<CodeAnswer> {
  const counted = await countCode(step, now);
  if (!counted) return { is: "over" };
  const code = typed.replace(/\s/g, "");
  const sessionId = /^\d{6}$/.test(code) ? await byApp() : await passStepByRecovery(step, recoveryHash(code), now);
  if (!sessionId) {
    await recordAccess(null, "code-wrong", counted.personId);
    return { is: "wrong" };
  }
  await noteSignedIn(sessionId, now);
  return { is: "signed-in", sessionId, email: counted.email };

  async function byApp(): Promise<string | null> {
    const secret = openSecret(counted?.secret ?? "");
    const codeStep = secret === null ? null : stepOfCode(secret, code, counted?.lastStep ?? 0, now);
    return codeStep === null ? null : passStep(step, codeStep, now);
  }
}
