/**
 * Says in words what is wrong with an installation, each with its remedy: `npm run doctor`. Nothing of the register is changed. Ends with exit 1 where
 * something is wrong. What a program of this Node could not even load is looked at first.
 */
import { isInstalled } from "./setup/dependencies.mjs";
import { cleanEnvironment, settings } from "./setup/environment.mjs";
import { readJson } from "./setup/files.mjs";
import { ensureGenerated } from "./setup/generate.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";
import { inRoot } from "./setup/paths.mjs";
import { run } from "./setup/processes.mjs";
import { sayOn, sayWhy, Trouble } from "./setup/say.mjs";
import { tsxArguments } from "./setup/tsx.mjs";

sayOn(process.stderr);
try {
  checkNodeVersion();
  const given = settings();
  const wanted = readJson(inRoot("package-lock.json")) ?? {};
  const found = readJson(inRoot("node_modules", ".package-lock.json"));
  if (!isInstalled(wanted, found, !given.DATABASE_URL))
    throw new Trouble("The dependencies are not those of package-lock.json. Run: npm ci --omit=dev");
  await ensureGenerated();
  process.exitCode = given.DATABASE_URL ? await examine({ ...given, OUTSTANDING_DEMONSTRATION: "" }) : await ofOurs();
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}

/** The demonstration, as it is: started for the time of this if it does not run. */
async function ofOurs() {
  const { startRegister } = await import("./setup/embedded.mjs");
  const register = await startRegister("start");
  try {
    return await examine(register.env);
  } finally {
    await register.stop();
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function examine(env) {
  const args = [...tsxArguments(), inRoot("scripts", "doctor", "examine.ts")];
  const { code } = await run(process.execPath, args, {
    cwd: inRoot(),
    env: { ...cleanEnvironment(), ...env },
    stdio: "inherit",
  });
  return code;
}
