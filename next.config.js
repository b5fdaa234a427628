/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.OUTSTANDING_BUILD_DIR ?? ".next",
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino"],
};

export default config;
