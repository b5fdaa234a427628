import type { Metadata } from "next";
import { NothingHereAlone } from "./nothing-here";

export const metadata: Metadata = { title: "Page not found" };

/** An address that leads nowhere. */
export default function NotFound() {
  return <NothingHereAlone />;
}
