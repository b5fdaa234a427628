import "server-only";
import type { Phase } from "@/lib/domain/engage/spell";
import { Prisma } from "./generated/client";
import { type Question, question } from "./together";

/** What the two phases are called: the list of phases of the product. */
export type PhaseNames = Readonly<Record<Phase, string>>;

/** Both, in one statement that goes with the others of a page. */
export const phaseNames: Question<PhaseNames> = question(
  Prisma.sql`select p.key, p.name from phase p`,
  (rows: readonly { readonly key: string; readonly name: string }[]) => {
    const of = (phase: Phase) => rows.find(({ key }) => key === phase)?.name ?? phase;
    return { scan: of("scan"), engage: of("engage") };
  },
);
