import { counted } from "./lists";

/** How long to wait, for reading: 45 gives `45 seconds`, 61 `2 minutes`. Rounded up: whoever comes then is not early. */
export const inTime = (seconds: number): string =>
  seconds <= 60 ? counted(seconds, "second") : counted(Math.ceil(seconds / 60), "minute");
