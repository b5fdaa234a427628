import { migrate } from "@/scripts/setup/migrate.mjs";
import { aCluster } from "./cluster";

/** Points a test file, which imports this first, at a PostgreSQL of its own, which it may stop as it likes, with an empty register. */
export const ownCluster = await aCluster();
const urls = await ownCluster.database("own_register");
await migrate(urls, () => {});
Object.assign(process.env, { TEST_DATABASE_URL: urls.appUrl, TEST_DATABASE_OWNER_URL: urls.ownerUrl });
