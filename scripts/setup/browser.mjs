import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { packagedChromium } from "./browser-package.mjs";
import { Trouble } from "./say.mjs";

/** Names of a Chromium or Chrome that a system may bring, and where macOS and Windows keep theirs. */
const programs = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A closed network answers none of what a browser asks for by itself; as root its sandbox does not start. */
export const browserArguments = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/**
 * The Chromium for the tests in the browser: the one named by OUTSTANDING_CHROMIUM, the system's, Playwright's own if it
 * was downloaded, or the one from the npm registry, which needs no download of its own.
 * @returns {Promise<{ path: string, env: Record<string, string>, from: string }>} `env` is what it wants in its environment
 */
export async function findBrowser() {
  const named = process.env.OUTSTANDING_CHROMIUM;
  if (named && !starts(named)) {
    throw new Trouble(
      `OUTSTANDING_CHROMIUM names ${named}, which does not start. Name a Chromium or Chrome, or remove the variable.`,
    );
  }
  if (named) return { path: named, env: {}, from: "OUTSTANDING_CHROMIUM" };
  const system = systemBrowser();
  if (system) return { path: system, env: {}, from: "the system" };
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  if (existsSync(own) && starts(own)) return { path: own, env: {}, from: "Playwright" };
  const { path, fonts, libraries } = await packagedChromium();
  for (const env of [fonts, { ...fonts, ...libraries }])
    if (starts(path, env)) return { path, env, from: "the npm registry" };
  throw new Trouble(
    "No Chromium starts on this system. Install Chromium or Chrome, or name one in OUTSTANDING_CHROMIUM, and run npm test again.",
  );
}

function systemBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [...programs.flatMap((name) => folders.map((folder) => join(folder, name))), ...applications];
  return candidates.find((path) => existsSync(path) && starts(path));
}

/**
 * @param {string} path
 * @param {Record<string, string>} [env]
 */
function starts(path, env = {}) {
  return (
    spawnSync(path, ["--version", "--no-sandbox"], { env: { ...process.env, ...env }, timeout: 30_000 }).status === 0
  );
}
