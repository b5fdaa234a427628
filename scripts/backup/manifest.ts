import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "@/scripts/setup/say.mjs";
import type { Facts } from "./facts";
import type { Part } from "./parts";

/** A file of evidence in a backup. */
export interface KeptFile {
  readonly key: string;
  readonly size: number;
  /** The SHA-256 that is recorded with its note. */
  readonly sha256: string;
  readonly part: Part;
}

/** What `backup.json` says of the rest of its folder. */
export interface Manifest {
  readonly outstanding: "backup";
  readonly v: 1;
  readonly at: string;
  readonly postgres: string;
  /** What wrote the register: `pg_dump 18.4`, or `copy`. */
  readonly by: string;
  readonly sealed: boolean;
  readonly facts: Facts;
  readonly register: readonly (Part & { readonly table?: string })[];
  readonly files: readonly KeptFile[];
  /** What was signed of the history, outside the database. */
  readonly checkpoints: readonly Part[];
}

const FILE = "backup.json";

export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeFileSync(join(folder, FILE), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });

/** What a folder says that it holds; a sentence of its own where it is no backup. */
export function readManifest(folder: string): Manifest {
  let read: Partial<Manifest>;
  try {
    read = JSON.parse(readFileSync(join(folder, FILE), "utf8"));
  } catch {
    throw new Trouble(
      `${folder} holds no backup: it has no ${FILE} that can be read. Give the folder that npm run backup named.`,
    );
  }
  if (read.outstanding === "backup" && read.v === 1) return read as Manifest;
  throw new Trouble(
    `${join(folder, FILE)} is of another version than this software reads. Restore it with the one that wrote it.`,
  );
}

/** Every part of a backup. */
export const partsOf = ({ register, files, checkpoints }: Manifest): readonly Part[] => [
  ...register,
  ...files.map(({ part }) => part),
  ...checkpoints,
];
