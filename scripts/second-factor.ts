/** Ends the second factor of somebody who lost their app and their recovery codes, as the owner: `npm run second-factor -- end ADDRESS`. They are told. */
import { asOwner, endOwner } from "@/lib/data/owner";
import { endFactorOf } from "@/lib/data/store/second-factors";

try {
  const [deed, address = ""] = process.argv.slice(2);
  if (deed !== "end" || !address.includes("@"))
    throw new Error("Say whose: npm run second-factor -- end name@example.police.uk");
  const ended = await asOwner((db) => endFactorOf(db, address, new Date()));
  console.log(ended ? `The second factor of ${address} is ended. They are told.` : `${address} has no second factor.`);
  if (!ended) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endOwner();
}
