-- The address of the letter that reports a change, where its reader gave one.
ALTER TABLE "proposal" ADD COLUMN     "address" TEXT;
