/** Names a request for the page that stands where nothing is (`server/nothing-here.ts`). */
const NOTHING_HERE = "x-nothing-here";

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.OUTSTANDING_BUILD_DIR ?? ".next",
  // The same on every machine of a real server; null leaves it to the framework.
  generateBuildId: () => process.env.OUTSTANDING_BUILD ?? null,
  poweredByHeader: false,
  // `server/main.ts` does, with Brotli too.
  compress: false,
  // `npm test` checks the types, of the tests too; a wrong one there must not keep `npm start` from serving.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // The gate (`server/gate.ts`) refuses more than 9 MB in a sentence, before the framework would with an error.
  experimental: { serverActions: { bodySizeLimit: "10mb" } },
  serverExternalPackages: ["@node-rs/argon2", "@resvg/resvg-js", "pg", "pg-boss", "pino", "prom-client"],
  rewrites: async () => ({
    beforeFiles: [{ source: "/(.*)", has: [{ type: "header", key: NOTHING_HERE }], destination: "/nothing-here" }],
  }),
};

export default config;
