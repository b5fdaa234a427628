import { strFromU8 } from "fflate";
import { unpack } from "../unpack";
import { blocksOfDocx } from "./docx-blocks";
import { cautionsOf } from "./docx-cautions";
import { MOST_PAGES, type ReadFile, readAs, refused, TOO_MANY_PAGES } from "./reading-result";

const DOCUMENT = "word/document.xml";
const TYPES = "[Content_Types].xml";

/** The parts of a Word file that hold its text; pictures stay packed. */
const isTextPart = (name: string) => /(?:\.xml|\.rels)$/i.test(name);
const PROGRAM = /vbaProject|vbaData|activeX/i;
const REFUSED = {
  programs: "The file contains macros or other programs. Save it as .docx without them, or paste its text.",
  "unpacks-too-large": "The file unpacks to far more than a report holds, so it was not opened.",
  damaged: "The file is damaged: parts of it stand in it twice. Save it as .docx again, or paste its text.",
} as const;

/** What a Word file says. Pictures and macros are left behind. */
export async function textOfDocx(bytes: Uint8Array): Promise<ReadFile> {
  const unpacked = unpack(bytes, isTextPart, PROGRAM);
  if (!unpacked.ok) return refused(REFUSED[unpacked.why]);
  const { parts } = unpacked;
  const document = parts[DOCUMENT];
  if (!document || !parts[TYPES]) return refused("The file is a package, but not a Word document (.docx).");
  if (/macroEnabled/i.test(strFromU8(parts[TYPES]))) {
    return refused("The file contains macros. Save it as .docx without them, or paste its text.");
  }
  // Word never writes a document type; one is there only to make a reader expand entities or fetch files
  if (Object.values(parts).some((part) => /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part)))) {
    return refused("The file contains declarations that Word never writes, so it was not opened.");
  }
  const pages = Number(
    /<Pages>(\d{1,6})<\/Pages>/.exec(parts["docProps/app.xml"] ? strFromU8(parts["docProps/app.xml"]) : "")?.[1] ?? 0,
  );
  if (pages > MOST_PAGES) return refused(TOO_MANY_PAGES);
  const { blocks, said } = await blocksOfDocx(parts);
  return readAs(blocks, cautionsOf(said, strFromU8(document)));
}
