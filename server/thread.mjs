/** Where a thread of the web server begins: a thread has to be taught to read TypeScript by itself. */
import { register } from "tsx/esm/api";

register();
// As in `main.ts`: a map of all that is loaded is kept for nothing.
process.setSourceMapsEnabled(false);
await import("./worker.ts");
