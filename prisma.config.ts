import { defineConfig } from "prisma/config";

/** What the Prisma command needs to generate the client. Migrations are applied by `scripts/migrate.mjs`. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
