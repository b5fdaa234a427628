/** Where a thread of the web server begins: a thread has to be taught to read TypeScript by itself. */
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
