import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isAlive, isSameProcess, thisProcess, until } from "./processes.mjs";

/** A process that starts another one, says its id and never notices when that has ended. */
const NEVER_NOTICES = "sleep 0.05 & echo $!; exec sleep 600";

test.skipIf(process.platform !== "linux")(
  "a process that has ended and was not noticed by its parent does not run",
  async () => {
    const parent = spawn("/bin/sh", ["-c", NEVER_NOTICES], { stdio: ["ignore", "pipe", "ignore"] });
    try {
      const [said] = (await once(parent.stdout, "data")) as [Buffer];
      const child = Number(said.toString());
      expect(await until(() => !isAlive(child), 120_000)).toBe(true);
      expect(() => process.kill(child, 0), "it is still there, as a zombie").not.toThrow();
    } finally {
      parent.kill("SIGKILL");
    }
  },
);

test("this process runs and is itself; an id that nobody has does not run", () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isSameProcess(thisProcess())).toBe(true);
  expect(isSameProcess({ pid: process.pid, mark: "another start" })).toBe(false);
  expect(isAlive(2 ** 22 + 1)).toBe(false);
});
