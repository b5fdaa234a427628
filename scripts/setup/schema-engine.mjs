import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRoot } from "./paths.mjs";
import { sendingScriptsWhole } from "./schema-adapter.mjs";

const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Prisma's schema engine as WebAssembly: the same as its native one, but from the npm registry, so that no other host is
 * asked. `prisma migrate deploy` works on the same database.
 * @param {string} url the owner's address of the database
 * @param {(engine: object) => Promise<T>} work
 * @param {string} shadowUrl an empty database to replay migrations in, for work that compares
 * @template T
 */
export async function withSchemaEngine(url, work, shadowUrl) {
  const [engineModule, { bindMigrationAwareSqlAdapterFactory }, { PrismaPg }] = await Promise.all([
    loadOnce(),
    import("@prisma/driver-adapter-utils"),
    import("@prisma/adapter-pg"),
  ]);
  const connections = [];
  const factory = sendingScriptsWhole(new PrismaPg(url), new PrismaPg(shadowUrl ?? url), connections);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await engineModule.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    for (const connection of connections) await connection.dispose().catch(() => {}); // the engine closes some itself
  }
}

/** The migrations of the repository, oldest first, as the engine wants them. */
export function migrations(folder = inRoot("prisma", "migrations")) {
  const directories = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  const lock = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: { path: "./migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: directories
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
        },
      })),
  };
}

/** Applies what is missing; returns the names of what was applied. */
export const applyMigrations = (engine) => engine.applyMigrations({ migrationsList: migrations(), filters: noFilters });

/** How the database compares with the folder. */
export const diagnose = (engine) =>
  engine.diagnoseMigrationHistory({ migrationsList: migrations(), optInToShadowDatabase: false, filters: noFilters });

export { noFilters };

/** One instance per process: its glue keeps the memory in a module variable, so a second one would mix them up. */
let loaded;

function loadOnce() {
  loaded ??= load();
  return loaded;
}

async function load() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message: (message) => process.stderr.write(`Prisma's schema engine gave up: ${message}\n`),
  };
  const require = createRequire(import.meta.url);
  const engineModule = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = join(dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")), "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    "./schema_engine_bg.js": withoutWaiting(engineModule),
  });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engineModule;
}

/** The engine leaves a ten-second timer behind for a lock it already has; unreferenced, it keeps no process waiting. */
function withoutWaiting(engineModule) {
  const name = Object.keys(engineModule).find((key) => key.startsWith("__wbg_setTimeout_"));
  return name ? { ...engineModule, [name]: (work, ms) => setTimeout(work, ms >>> 0).unref() } : engineModule;
}
