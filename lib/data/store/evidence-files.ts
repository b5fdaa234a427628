import "server-only";
import { client } from "../client";

/** Whether a record names what is stored under this key: asked by a job, which is nobody. */
export async function isStoredForSomebody(key: string): Promise<boolean> {
  const [row] = await client().$queryRaw<{ kept: boolean }[]>`select is_stored_for_somebody(${key}) as kept`;
  return row?.kept ?? true;
}
