import { asOwner } from "@/lib/data/owner";
import { PEOPLE } from "./people";

/** What the register has before anything is loaded; a load that was interrupted left people and no story day. */
export const whatIsThere = (): Promise<"nothing" | "half a demonstration" | "the demonstration" | "organisations"> =>
  asOwner(async (db) => {
    if ((await db.demonstration.count()) > 0) return "the demonstration";
    if ((await db.organisation.count()) === 0) return "nothing";
    const ours = await db.person.count({ where: { email: { in: PEOPLE.map(({ email }) => email) } } });
    return ours > 0 ? "half a demonstration" : "organisations";
  });
