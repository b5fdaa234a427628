import type { FileHandle } from "node:fs/promises";
import type { FileKind, FileRefusal } from "@/lib/domain/evidence/lists";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { bytesAt } from "./bytes-at";

/** What a package may hold: so many parts, so much unpacked, packed so tight, and so long a list of its parts. */
const MOST_PARTS = 5_000;
const LARGEST_UNPACKED = 500 * 1024 * 1024;
const TIGHTEST = 200;
const LONGEST_LIST = 4 * 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The part that makes a package what it is. */
const MAIN: readonly (readonly [part: string, kind: FileKind])[] = [
  ["word/document.xml", "docx"],
  ["xl/workbook.xml", "xlsx"],
  ["ppt/presentation.xml", "pptx"],
];

/** Parts that run: macros, controls, programs put in. */
const PROGRAMS =
  /(^|\/)(vbaproject\.bin|vbadata\.xml|activex\d*\.(bin|xml)|[^/]+\.(exe|dll|js|vbs|bat|cmd|ps1|jar|com|scr|msi|lnk|hta))$/;

interface Part {
  readonly name: string;
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly locked: boolean;
}

/**
 * What an Office package is, by the list of its parts; nothing of it is unpacked. A package that ends otherwise than it says, whose
 * list and parts differ, or whose names lead anywhere is refused, whatever a reader of another make would do with it.
 */
export async function packageKind(file: FileHandle, size: number): Promise<Result<FileKind, FileRefusal>> {
  const parts = await partsOf(file, size);
  if (parts === null) return refuse("damaged");
  if (parts.some(({ name }) => leadsAway(name))) return refuse("hostile-package");
  const names = parts.map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length) return refuse("hostile-package");
  if (parts.some(({ locked }) => locked)) return refuse("protected");
  if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > LARGEST_UNPACKED) return refuse("hostile-package");
  if (parts.some(({ packed, unpacked }) => unpacked > 1_000_000 && unpacked > packed * TIGHTEST))
    return refuse("hostile-package");
  if (names.some((name) => PROGRAMS.test(name))) return refuse("programs");
  const [, kind] = MAIN.find(([part]) => names.includes(part)) ?? [];
  if (!kind || !names.includes("[content_types].xml")) return refuse("kind-not-kept");
  for (const { at, name } of parts) if (!(await standsAt(file, at, name))) return refuse("damaged");
  return ok(kind);
}

/** A name that leads out of the folder that it is unpacked to, or is no name at all. */
const leadsAway = (name: string): boolean =>
  /^[\\/]|^[a-z]:|\\/i.test(name) || name.split("/").includes("..") || /[\p{C}]/u.test(name) || name === "";

/** The list of a package's parts; null where it has none that agrees with itself. */
async function partsOf(file: FileHandle, size: number): Promise<readonly Part[] | null> {
  // The end of a package: 22 bytes and a remark of at most 65,535.
  const length = Math.min(size, 22 + 65_535);
  const tail = await bytesAt(file, size - length, length);
  let end = tail.length - 22;
  while (end >= 0 && !(tail.readUInt32LE(end) === END && end + 22 + tail.readUInt16LE(end + 20) === tail.length))
    end -= 1;
  if (end < 0) return null;
  const [disk, count, listed, from] = [
    tail.readUInt32LE(end + 4),
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  const endsAt = size - length + end;
  if (disk !== 0 || count === 0 || count > MOST_PARTS || listed > LONGEST_LIST || from + listed !== endsAt) return null;
  const list = await bytesAt(file, from, listed);
  const parts: Part[] = [];
  let at = 0;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== ENTRY) return null;
    const [named, extra, remark] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    if (at + 46 + named > list.length) return null;
    parts.push({
      name: list.toString("utf8", at + 46, at + 46 + named),
      at: list.readUInt32LE(at + 42),
      packed: list.readUInt32LE(at + 20),
      unpacked: list.readUInt32LE(at + 24),
      locked: (list.readUInt16LE(at + 8) & 0x1) !== 0,
    });
    at += 46 + named + extra + remark;
  }
  return at === list.length && parts.every((part) => part.at + 30 + part.packed <= from) ? parts : null;
}

/** Whether a part stands where the list says, under the name that the list has for it. */
async function standsAt(file: FileHandle, at: number, name: string): Promise<boolean> {
  const head = await bytesAt(file, at, 30 + Buffer.byteLength(name));
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) return false;
  return head.readUInt16LE(26) === Buffer.byteLength(name) && head.toString("utf8", 30) === name;
}
