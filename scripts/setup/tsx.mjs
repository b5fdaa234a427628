import { pathToFileURL } from "node:url";
import { inRoot } from "./paths.mjs";

/** Arguments for Node that let it run a TypeScript file of ours, as server code (`server-only` then is empty). */
export const tsxArguments = () => [
  "--conditions=react-server",
  "--import",
  pathToFileURL(inRoot("node_modules", "tsx", "dist", "loader.mjs")).href,
];
