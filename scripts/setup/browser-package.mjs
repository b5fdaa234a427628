import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeFolder, readJson } from "./files.mjs";
import { inTurn } from "./mutex.mjs";
import { inRoot } from "./paths.mjs";
import { run } from "./processes.mjs";
import { Trouble } from "./say.mjs";

/**
 * Unpacks the Chromium of the npm package `@sparticuz/chromium` once into `.outstanding`, with the libraries and fonts it
 * brings for systems that have none.
 * @returns {Promise<{ path: string, fonts: Record<string, string>, libraries: Record<string, string> }>} the program, and the environments for its fonts and
 *   for the libraries (wanted only where the system lacks them)
 */
export async function packagedChromium() {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const { version } = readJson(join(entry, "..", "..", "..", "package.json"));
  const folder = join(makeFolder(inRoot(".outstanding")), `chromium-${version}`);
  await inTurn(`${folder}.lock`, async () => {
    if (!existsSync(folder)) await unpack(join(entry, "..", "..", "esm", "index.js"), folder);
  });
  const libraries = join(folder, "al2023", "lib");
  return {
    path: join(folder, "chromium"),
    fonts: { FONTCONFIG_FILE: join(folder, "fonts.conf") },
    libraries: { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":") },
  };
}

/**
 * The package unpacks into the temporary folder, and its libraries only where it believes to be on Amazon Linux: a process of its own is told so.
 * @param {string} entry
 * @param {string} folder
 */
async function unpack(entry, folder) {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  const code = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath();`;
  const { code: status, output } = await run(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: draft,
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  if (status !== 0) throw new Trouble(`Chromium could not be unpacked into ${draft}:\n${output.trim()}`);
  chmodSync(join(draft, "chromium"), 0o755);
  writeFileSync(join(draft, "fonts.conf"), fontSettings(join(folder, "fonts")));
  renameSync(draft, folder);
}

/** @param {string} folder */
const fontSettings = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
