import "server-only";
import { whichDay } from "@/lib/data/demonstration";
import signIns from "@/prisma/seed/sign-ins.json";

export interface DemonstrationSignIn {
  readonly name: string;
  readonly email: string;
  readonly line: string;
  /** What of the story to try first as them, of those who come first. */
  readonly first: string | null;
}

/** The cards of the sign-in page, one per role; none anywhere but in the demonstration. */
export async function demonstrationSignIns(): Promise<readonly DemonstrationSignIn[]> {
  const { demonstration } = await whichDay();
  return demonstration
    ? signIns.map(({ name, email, line, first }) => ({ name, email, line, first: first?.says ?? null }))
    : [];
}

/** The password of a demonstration person, or null: outside the demonstration for everybody. */
export async function demonstrationPassword(email: string): Promise<string | null> {
  const { demonstration } = await whichDay();
  return demonstration ? (signIns.find((person) => person.email === email)?.password ?? null) : null;
}
