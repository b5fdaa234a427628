import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { tsxArguments } from "@/scripts/setup/tsx.mjs";

export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs a script of the repository on the test database, as `npm run` does; answers its exit code and all it said. */
export const runScript = (file: string, ...args: string[]): Promise<Ran> => runScriptWith({}, file, ...args);

/** The same with settings of its own on top of those of the tests. */
export async function runScriptWith(
  settings: Readonly<Record<string, string>>,
  file: string,
  ...args: string[]
): Promise<Ran> {
  const env = { ...process.env, ...settings };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...tsxArguments(), file, ...args], { env });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}
