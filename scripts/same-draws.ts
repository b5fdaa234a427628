import fc from "fast-check";

/**
 * Loaded before each test file: properties are tried on the same examples each time, so that a run that fails can be run
 * again and none fails by chance. `FAST_CHECK_SEED=7 npm test -- unit` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED || 20_261_122) });
