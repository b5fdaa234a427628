import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, rm, statfs, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Environment } from "@/lib/env";
import { signingKey } from "@/lib/outside/checkpoints/signing-key";
import { fine, note, type Told, why, wrong } from "./finding";

/** Less than this is soon full: forty files of evidence, or the log of an evening. */
const LITTLE = 1024 ** 3;

/** Whether this user can write into a folder, or make it. */
async function canWrite(name: string, folder: string): Promise<Told> {
  const probe = join(folder, `.doctor-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, "");
    return fine(`${name} can be written (${folder})`);
  } catch (error) {
    return wrong(
      `The folder of ${name}, ${resolve(folder)}, cannot be written (${(error as NodeJS.ErrnoException).code}).`,
      "Let the user that runs the server own it, or name another folder.",
    );
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}

/** Whether there is room where files are kept. */
export async function space(folder: string, least = LITTLE): Promise<Told> {
  let place = resolve(folder);
  while (!existsSync(place)) place = dirname(place);
  const { bavail, bsize } = await statfs(place);
  const free = bavail * bsize;
  const written = `${(free / 1024 ** 3).toFixed(1)} GB`;
  return free >= least
    ? fine(`${written} are free where files are kept`)
    : wrong(
        `Only ${written} are free at ${place}.`,
        "Make room, or move OUTSTANDING_FILES to a larger disk; uploads fail when it is full.",
      );
}

/** Whether something was signed already, in the folder of what was signed. */
const wasSigned = (folder: string): boolean =>
  existsSync(folder) &&
  readdirSync(folder, { recursive: true, encoding: "utf8" }).some((name) => name.endsWith(".ndjson"));

/** After so many hours without one something is wrong with signing, or nothing at all happened in the register. */
const LATE = 26;

/** When something was signed last, as far as there is anything. */
export function lastSigned(folder: string, now: Date): Told | null {
  if (!wasSigned(folder)) return null;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ndjson"));
  const last = Math.max(...files.map((name) => statSync(join(folder, name)).mtimeMs));
  const hours = Math.floor((now.getTime() - last) / 3_600_000);
  return hours < LATE
    ? fine("the history was signed within the last day")
    : note(
        `The last checkpoint of the history is ${hours} hours old. One is signed each hour in which anything happens.`,
        "If something happened since, look at the log of the server, and run npm run audit:checkpoint.",
      );
}

function aboutKey({ OUTSTANDING_CHECKPOINT_KEY: path, OUTSTANDING_CHECKPOINTS: folder }: Environment): Told {
  if (!existsSync(path))
    return wasSigned(folder)
      ? wrong(
          `The key of the checkpoints, ${resolve(path)}, is missing, and there are lines that it signed: with another one all of them count as unsigned.`,
          "Put the key back from where it is kept with the other secrets.",
        )
      : note(
          `There is no key of checkpoints yet (${resolve(path)}).`,
          "It is made with the first checkpoint, or by: openssl genpkey -algorithm ed25519. Keep a copy with the other secrets.",
        );
  try {
    signingKey(path);
    const isPrivate = readFileSync(path, "utf8").includes("PRIVATE KEY");
    if (!isPrivate)
      return wrong(
        `${resolve(path)} holds a public key, which signs nothing.`,
        "Put the private key there, or name it in OUTSTANDING_CHECKPOINT_KEY.",
      );
    if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0)
      return wrong(
        `The key of the checkpoints can be read by others (${resolve(path)}).`,
        `Run: chmod 600 ${resolve(path)}`,
      );
    return fine("the key of the checkpoints is there and this user’s alone");
  } catch (error) {
    return wrong(
      `The key of the checkpoints cannot be used (${why(error)}).`,
      "Make one with: openssl genpkey -algorithm ed25519 -out FILE",
    );
  }
}

/** Whether there is room, and this user may write, where files and what is signed are kept. */
export async function aboutFolders(settings: Environment): Promise<readonly Told[]> {
  const { OUTSTANDING_FILES: files, OUTSTANDING_CHECKPOINTS: checkpoints } = settings;
  return [
    await canWrite("OUTSTANDING_FILES", files),
    await space(files),
    await canWrite("OUTSTANDING_CHECKPOINTS", checkpoints),
    aboutKey(settings),
    ...[lastSigned(checkpoints, new Date())].filter((told) => told !== null),
  ];
}
