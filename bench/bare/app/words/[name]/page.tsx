import { connection } from "next/server";
import { says } from "../../says";

/** The words of one of our pages in plain elements and nothing else, made anew for each request. */
export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  await connection();
  return says((await params).name, "words");
}
