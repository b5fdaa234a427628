import "server-only";
import { env } from "@/lib/env";

/** The address that people use, without a path. */
export const siteAddress = (): string => env().NEXTAUTH_URL.replace(/\/$/, "");
