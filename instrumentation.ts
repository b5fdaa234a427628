/** Runs once when the server starts, before it answers anybody. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseUnreadable } = await import("./lib/web/unreadable");
  const { dropFrameworkNoise } = await import("./lib/web/framework-noise");
  const { log } = await import("./lib/outside/log");
  const { showNothingHere } = await import("./lib/web/nothing-here");
  showNothingHere();
  refuseUnreadable((refused) => log.warn(refused, "A request that cannot be read was refused"));
  dropFrameworkNoise();
}
