import { unzipSync } from "fflate";

/** The files of a package by their paths. */
export const unzipped = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(bytes);
