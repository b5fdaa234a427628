-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "own_reference" TEXT;

-- AlterTable
ALTER TABLE "register_import" ADD COLUMN     "file" BYTEA,
ADD COLUMN     "other_sheets" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "sheet" TEXT NOT NULL DEFAULT '';

-- What the database guards of it. The tables' own grants and policies hold for the new columns.
alter table finding add constraint finding_own_reference check (char_length(own_reference) between 1 and 60);
alter table register_import add constraint register_import_file check (octet_length(file) <= 5242880);

-- What forces called their findings is in the history of those that were imported before this.
update finding f set own_reference = substring(e.payload::jsonb #>> '{facts,source}' from '\(there (.{1,60})\)$')
  from event e where e.finding_id = f.id and e.kind = 'recorded-by-force' and e.payload::jsonb #>> '{facts,source}' ~ '\(there .{1,60}\)$';
