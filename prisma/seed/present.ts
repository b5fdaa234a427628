import { asOwner } from "@/lib/data/owner";
import { PEOPLE } from "./people";

type There = "nothing" | "half a demonstration" | "the demonstration" | "organisations";
const ADDRESSES = PEOPLE.map(({ email }) => email);

/** What the register has before anything is loaded; a load that was interrupted left its people and no story day. */
export const whatIsThere = (addresses: readonly string[] = ADDRESSES): Promise<There> =>
  asOwner(async (db) => {
    if ((await db.demonstration.count()) > 0) return "the demonstration";
    if ((await db.organisation.count()) === 0) return "nothing";
    const ours = await db.person.count({ where: { email: { in: [...addresses] } } });
    return ours > 0 ? "half a demonstration" : "organisations";
  });
