/** Runs once when the server starts, before it answers anybody. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseUndecodable } = await import("./lib/web/undecodable");
  refuseUndecodable();
}
