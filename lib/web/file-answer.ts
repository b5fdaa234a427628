import "server-only";
import { Readable } from "node:stream";
import type { FileKind } from "@/lib/domain/evidence/lists";
import type { OpenedFile } from "@/lib/usecases/evidence/open-file";

/** What each kind of file is sent as. */
export const FILE_TYPES: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  png: "image/png",
  jpeg: "image/jpeg",
  csv: "text/csv; charset=utf-8",
  text: "text/plain; charset=utf-8",
};

/** The name of a download: for old programs in plain letters, for all others as it is. */
export const attachment = (name: string): string =>
  `attachment; filename="${
    name
      .normalize("NFD")
      .replace(/[^\x20-\x7e]/g, "")
      .replace(/["\\%]/g, "_") || "file"
  }"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/**
 * A file as an answer that comes as it is read. `shown` only for what a page shows as a picture: everything else is handed out. The
 * gate shuts in whatever has a disposition, and has browsers believe its type: the framework leaves the policy that is there.
 */
export const fileAnswer = ({ file, bytes }: OpenedFile, shown = false): Response =>
  new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": FILE_TYPES[file.kind],
      "Content-Length": String(file.size),
      "Content-Disposition": shown ? "inline" : attachment(file.name),
      "Cache-Control": "no-store",
    },
  });
