-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "confirmed_on" DATE;

-- CreateTable
CREATE TABLE "report_reading" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "force_id" UUID,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "review" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "inspection_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "finding_id" UUID,
    "what" TEXT NOT NULL,
    "on" DATE,
    "words" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "decided_on" DATE,
    "decided_by" TEXT,
    "decided_why" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_import" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "columns" TEXT[],
    "rows" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'mapping',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "force_id" UUID NOT NULL,
    "mapping" JSONB NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("force_id")
);

-- CreateIndex
CREATE INDEX "report_reading_person_id_changed_at_idx" ON "report_reading"("person_id", "changed_at");

-- CreateIndex
CREATE INDEX "proposal_force_id_state_idx" ON "proposal"("force_id", "state");

-- CreateIndex
CREATE INDEX "proposal_finding_id_idx" ON "proposal"("finding_id");

-- CreateIndex
CREATE INDEX "register_import_person_id_started_at_idx" ON "register_import"("person_id", "started_at");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_finding_id_force_id_fkey" FOREIGN KEY ("finding_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the database guards of it.
alter table finding add constraint finding_confirmed check (confirmed_on is null or recorded_by = 'force');
alter table report_reading add constraint report_reading_state check (state in ('open', 'recorded', 'dropped'));
alter table proposal
  add constraint proposal_what check (what in ('close', 'keep-open', 'enter-engage', 'leave-engage')),
  add constraint proposal_state check (state in ('waiting', 'accepted', 'declined')),
  add constraint proposal_decided check ((state = 'waiting') = (decided_on is null)),
  add constraint proposal_of_a_finding check (what in ('enter-engage', 'leave-engage') or finding_id is not null);
alter table register_import add constraint register_import_state check (state in ('mapping', 'checked', 'running', 'done', 'failed', 'dropped'));

do $$
declare
  t text;
begin
  foreach t in array array['report_reading', 'proposal', 'register_import', 'import_mapping'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;

grant select, insert, update on report_reading, proposal, register_import, import_mapping to outstanding_app;
create policy own on report_reading to outstanding_app using (person_id = (select app_person())) with check (person_id = (select app_person()));
create policy own on register_import to outstanding_app using (person_id = (select app_person()))
  with check (person_id = (select app_person()) and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[])));
create policy own_force on import_mapping to outstanding_app
  using ((select app_side()) in ('force', 'inspectorate') and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[])));

-- A proposal is read by the three sides, made by the force or the inspectorate, decided by the inspectorate alone.
create policy sides_read on proposal for select to outstanding_app using (
  (select app_side()) = 'inspectorate'
  or ((select app_side()) in ('force', 'policing-body') and force_id = any ((select app_forces())::uuid[])));
create policy two_sides_make on proposal for insert to outstanding_app with check (
  state = 'waiting' and (select app_side()) in ('force', 'inspectorate')
  and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[])));
create policy inspectorate_decides on proposal for update to outstanding_app using ((select app_side()) = 'inspectorate');

-- A force may record a report that is published already, on itself, as its own record: open, unconfirmed.
create function is_recorded_by_force(inspection uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as
  $$ select exists (select 1 from inspection i where i.id = inspection and i.recorded_by = 'force') $$;
revoke all on function is_recorded_by_force(uuid) from public;
grant execute on function is_recorded_by_force(uuid) to outstanding_app;
create policy force_records on inspection for insert to outstanding_app
  with check ((select app_side()) = 'force' and recorded_by = 'force' and published_on is not null);
create policy force_records on inspection_force for insert to outstanding_app
  with check ((select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[]) and is_recorded_by_force(inspection_id));
create policy force_records on judgment for insert to outstanding_app with check (
  (select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[]) and published_on is not null and is_recorded_by_force(inspection_id));
create policy force_records on finding for insert to outstanding_app with check (
  (select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[])
  and recorded_by = 'force' and confirmed_on is null and published_on is not null and status = 'open' and not submission_pending);
