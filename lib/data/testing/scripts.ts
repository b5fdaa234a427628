import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { tsxArguments } from "@/scripts/setup/tsx.mjs";

/** Runs a script of the repository on the test database, as `npm run` does; answers its exit code and all it said. */
export async function runScript(file: string, ...args: string[]): Promise<{ code: number; output: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...tsxArguments(), file, ...args]);
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}
