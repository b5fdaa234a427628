/** What a check found: all is well, something to know of, or something that is wrong; the last two with what to do. */
export interface Told {
  readonly is: "fine" | "note" | "wrong";
  readonly says: string;
  readonly remedy?: string;
}

export const fine = (says: string): Told => ({ is: "fine", says });
export const note = (says: string, remedy: string): Told => ({ is: "note", says, remedy });
export const wrong = (says: string, remedy: string): Told => ({ is: "wrong", says, remedy });

/** Whether a host is this machine. */
export const isHere = (hostname: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** What an error says, in one line. */
export const why = (error: unknown): string => {
  const { message = "", code = "" } = (error ?? {}) as { message?: string; code?: string };
  return (message || code || "unknown").split("\n")[0] ?? "";
};
