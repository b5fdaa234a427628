/** What is used of it: its own types would bring those of a web framework along. */
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  import type { BrotliOptions } from "node:zlib";

  export default function compression(options?: {
    readonly brotli?: BrotliOptions;
  }): (request: IncomingMessage, answer: ServerResponse, next: () => void) => void;
}
