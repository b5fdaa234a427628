import { connection } from "next/server";
import { says } from "../says";

/** The register in plain elements and nothing else, made anew for each request. */
export default async function Page() {
  await connection();
  return says("register");
}
