import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { IMPORT_RULES } from "./import-rules";

export interface BrokenRule {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface ImportsRead {
  /** Our own modules that were read: a checker that read nothing finds nothing wrong. */
  readonly modules: readonly string[];
  readonly broken: readonly BrokenRule[];
}

const FOLDERS = ["app", "components", "lib", "server", "prisma", "scripts", "e2e", "bench", "architecture"];

/** Reads every import below `root`, types included, and answers which rules they break. */
export async function readImports(root: string): Promise<ImportsRead> {
  const { output } = await cruise(
    FOLDERS.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: IMPORT_RULES.map(({ rule }) => rule) },
      tsPreCompilationDeps: true,
      doNotFollow: { path: ["node_modules", "^lib/data/generated/"] },
      exclude: { path: "^(\\.next|\\.outstanding)" },
    },
    {
      alias: { "@": root },
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  );
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.map(({ source }) => source).filter((source) => FOLDERS.includes(source.split("/")[0] ?? "")),
    broken: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle?.map(({ name }) => name).join(", that ") ?? to,
    })),
  };
}
