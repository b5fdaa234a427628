import { defineConfig } from "@playwright/test";
import { browserArguments, findBrowser } from "./scripts/setup/browser.mjs";

const browser = await findBrowser();

/**
 * Journeys, access and quality in a real Chromium, against the server at E2E_BASE_URL. `npm test` starts one of its own;
 * `npm test -- e2e` runs this part alone.
 */
export default defineConfig({
  testDir: "e2e",
  // Minutes each: `npm run prove` runs them; what of them is short stands among the others.
  testIgnore: process.env.LONG_PROOFS ? [] : ["proofs/**"],
  outputDir: ".outstanding/test/e2e",
  fullyParallel: true,
  // One more than the processors of most machines: each waits for the server as long as it works itself.
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // What shows that a page hangs, and nothing of how fast it is: as many as eight others may want the same two cores.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? ".outstanding/test/e2e.json" }]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    browserName: "chromium",
    timezoneId: "Europe/London",
    locale: "en-GB",
    screenshot: "only-on-failure",
    // A quarter of what the journeys cost, so it is kept where some of them are named: what failed among all is run again by itself.
    trace: process.env.E2E_TRACE === "off" ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath: browser.path,
      args: browserArguments,
      env: { ...definedOnly(process.env), ...browser.env },
    },
  },
});

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
