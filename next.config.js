/** Built files are nobody's, so `proxy.ts` leaves them out; these two headers are for them. */
const headersOfBuiltFiles = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.OUTSTANDING_BUILD_DIR ?? ".next",
  poweredByHeader: false,
  // `npm test` checks the types, of the tests too; a wrong one there must not keep `npm start` from serving.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // A report of 5 MB comes through a server action; beyond this the reader's own sentence is never reached.
  experimental: { serverActions: { bodySizeLimit: "9mb" } },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino"],
  headers: async () => [{ source: "/_next/static/:path*", headers: headersOfBuiltFiles }],
};

export default config;
