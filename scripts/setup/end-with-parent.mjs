/**
 * Loaded into the server process (`node --import`): ends it when the command that started it is gone, even if that was
 * killed with no chance to say so. The command holds the other end of standard input open for as long as it lives.
 * Processes that the server starts inherit the option, and whatever standard input they were given: there it does nothing.
 */
if (process.env.OUTSTANDING_STARTED_BY === String(process.ppid)) {
  process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
  process.stdin.on("error", () => {});
  process.stdin.resume();
  process.stdin.unref?.();
}
