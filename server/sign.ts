import { signAtLast } from "@/lib/jobs/checkpoint";

/** Signs how far the history has come, and ends: the web server begins it when it is about to end itself. */
await signAtLast();
process.exit(0);
