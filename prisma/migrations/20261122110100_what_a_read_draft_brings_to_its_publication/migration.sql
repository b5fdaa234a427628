-- The day that a report gives as its publication, and the earlier findings that its drafts raise again: both wait, unseen
-- outside, until an inspector publishes it.
ALTER TABLE "inspection" ADD COLUMN     "report_day" DATE;
ALTER TABLE "finding" ADD COLUMN     "repeats" TEXT[] DEFAULT ARRAY[]::TEXT[];
alter table finding add constraint finding_repeats_wait check (published_on is null or repeats = '{}');
