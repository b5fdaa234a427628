import type { ChallengeSubject } from "@/lib/domain/challenge/challenge";
import { isReference, isSlug } from "@/lib/domain/written";

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

export const challengeHref = (reference: string): string => `/challenges/${reference}`;

/** Where a challenge about this is raised. */
export const raiseHref = (subject: ChallengeSubject): string =>
  `/challenges/new?${new URLSearchParams("finding" in subject ? { finding: subject.finding } : { inspection: subject.inspection })}`;

/** What an address or a form says that a challenge is to be about; null where it names nothing that could be. */
export function subjectIn({ finding, inspection }: Parameters): ChallengeSubject | null {
  if (isReference(finding)) return { finding };
  return isSlug(inspection) ? { inspection } : null;
}
