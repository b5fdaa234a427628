import { pathToFileURL } from "node:url";
import { inRoot } from "./paths.mjs";

/** @param {string[]} parts */
const tsx = (...parts) => ["--import", pathToFileURL(inRoot("node_modules", "tsx", "dist", ...parts)).href];

/** Arguments for Node that let it run a TypeScript file of ours, as server code (`server-only` then is empty). */
export const tsxArguments = () => ["--conditions=react-server", ...tsx("loader.mjs")];

/** The same for `server/main.ts` in development, which loads the framework: React is not bound to its server part, and what is required is left as it is. */
export const serverArguments = () => tsx("esm", "index.mjs");
