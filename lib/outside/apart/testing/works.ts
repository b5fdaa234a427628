/** Readers made for the tests of the process that they run in. */
export const works = {
  echo: async (input: unknown) => input,
  /** What the process knows of the machine: names of variables. */
  environment: async () => Object.keys(process.env),
  /** Never comes to an end, and lets nothing else of its thread run. */
  slow: () => {
    for (;;);
  },
  /** Waits, and uses no processor time. */
  idle: () => new Promise(() => {}),
  /** Takes memory outside the heap until it is stopped. */
  greedy: () => {
    const taken: Uint8Array[] = [];
    for (;;) taken.push(new Uint8Array(16 * 1024 * 1024).fill(1));
  },
  breaks: () => {
    throw new Error("made for the test");
  },
  /** Quotes what it was given, as a library does that fails on it. */
  quotes: (input: unknown) => {
    process.stderr.write(`Cannot read "${input}"\n`);
    throw new Error(`Not understood: ${input}`);
  },
  leaves: () => process.exit(3),
};
