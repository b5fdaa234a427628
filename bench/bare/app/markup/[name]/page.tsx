import { connection } from "next/server";
import { says } from "../../says";

/** All that one of our pages shows, made anew for each request: the same elements, from memory. */
export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  await connection();
  return says((await params).name, "markup");
}
