const MOST = 3;

/** What a library said of a file, as one sentence; none where it said nothing. */
export function quotedOnce(lead: string, said: readonly string[]): readonly string[] {
  const each = [...new Set(said)];
  if (each.length === 0) return [];
  const more = each.length > MOST ? ` and ${each.length - MOST} more` : "";
  return [
    `${lead}: ${each
      .slice(0, MOST)
      .map((message) => `“${message.slice(0, 160)}”`)
      .join(", ")}${more}.`,
  ];
}

/**
 * Runs a library that says its warnings on the console, and hands them over. What others say there meanwhile goes its way:
 * the library's begin with "Warning: ".
 */
export async function listening<Found>(run: (said: () => readonly string[]) => Promise<Found>): Promise<Found> {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (...given: unknown[]) => {
    const [first] = given;
    if (typeof first === "string" && first.startsWith(SIGN)) heard.push(first.slice(SIGN.length));
    else warn(...given);
  };
  try {
    return await run(() => heard);
  } finally {
    console.warn = warn;
  }
}
const SIGN = "Warning: ";
