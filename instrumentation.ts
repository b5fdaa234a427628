/** Runs once when the server starts, before it answers anybody. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseUnreadable } = await import("./lib/web/unreadable");
  const { showNothingHere } = await import("./lib/web/nothing-here");
  showNothingHere();
  refuseUnreadable();
}
