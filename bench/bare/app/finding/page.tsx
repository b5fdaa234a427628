import { connection } from "next/server";
import { says } from "../says";

/** One finding in plain elements and nothing else, made anew for each request. */
export default async function Page() {
  await connection();
  return says("finding");
}
