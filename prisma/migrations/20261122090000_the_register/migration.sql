-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT,
    "ons_code" TEXT,
    "oversees_id" UUID,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "last_here_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "fieldwork_from" DATE,
    "fieldwork_to" DATE,
    "address" TEXT,
    "text" TEXT,
    "published_on" DATE,
    "recorded_by" TEXT NOT NULL DEFAULT 'inspectorate',
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_force" (
    "inspection_id" UUID NOT NULL,
    "force_id" UUID NOT NULL,

    CONSTRAINT "inspection_force_pkey" PRIMARY KEY ("inspection_id","force_id")
);

-- CreateTable
CREATE TABLE "inspection_reader" (
    "inspection_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "inspection_reader_pkey" PRIMARY KEY ("inspection_id","person_id")
);

-- CreateTable
CREATE TABLE "judgment" (
    "id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "published_on" DATE,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "judgment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reference" TEXT,
    "reference_year" INTEGER,
    "reference_number" INTEGER,
    "family" TEXT,
    "deadline_kind" TEXT NOT NULL,
    "deadline_date" DATE,
    "deadline_months" INTEGER,
    "deadline_on" DATE,
    "theme" TEXT,
    "published_on" DATE,
    "recorded_by" TEXT NOT NULL DEFAULT 'inspectorate',
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'open',
    "status_on" DATE,
    "reopened_on" DATE,
    "basis_changed_on" DATE,
    "progress" TEXT,
    "progress_on" DATE,
    "assurance" TEXT NOT NULL DEFAULT 'not-reviewed',
    "assurance_on" DATE,
    "assurance_at" TIMESTAMPTZ(3),
    "owner_id" UUID,
    "sponsor_id" UUID,
    "allocated_on" DATE,
    "first_target" DATE,
    "target" DATE,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "submission_pending" BOOLEAN NOT NULL DEFAULT false,
    "changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_update" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "progress" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "progress_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assurance" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "assurance" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "assurance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period_from" DATE,
    "period_to" DATE,
    "link" TEXT,
    "audience" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "withdrawn_on" DATE,
    "withdrawn_why" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_date" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "from" DATE,
    "to" DATE NOT NULL,
    "reason" TEXT,
    "why" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "decided_on" DATE,
    "decided_by" TEXT,
    "decided_why" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "target_date_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "answers" TEXT[],
    "basis" JSONB,
    "on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "points" TEXT[],
    "note" TEXT,
    "decided_on" DATE,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "submission_id" UUID,
    "outcome" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "letter" TEXT,
    "successor_id" UUID,
    "basis" JSONB NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "undone_on" DATE,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_link" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "link" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "finding_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engage_spell" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "entered_on" DATE NOT NULL,
    "letter" TEXT,
    "left_on" DATE,
    "left_letter" TEXT,

    CONSTRAINT "engage_spell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engage_reason" (
    "id" UUID NOT NULL,
    "force_id" UUID NOT NULL,
    "spell_id" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "finding_id" UUID,
    "added_on" DATE NOT NULL,
    "tied_on" DATE,
    "ended_on" DATE,
    "position" SERIAL NOT NULL,

    CONSTRAINT "engage_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chain" (
    "id" TEXT NOT NULL,
    "force_id" UUID,
    "length" INTEGER NOT NULL DEFAULT 0,
    "head" TEXT NOT NULL,

    CONSTRAINT "chain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "chain_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "force_id" UUID,
    "organisation_id" UUID,
    "finding_id" UUID,
    "inspection_id" UUID,
    "kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "by" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "payload" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answered" (
    "key" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" JSONB NOT NULL,

    CONSTRAINT "answered_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID,
    "organisation_id" UUID,
    "what" TEXT NOT NULL,
    "subject" TEXT,
    "detail" TEXT,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demonstration" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "story_day" DATE NOT NULL,
    "started_on" DATE NOT NULL,

    CONSTRAINT "demonstration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_name_key" ON "organisation"("name");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_code_key" ON "organisation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_ons_code_key" ON "organisation"("ons_code");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_organisation_id_state_idx" ON "membership"("organisation_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_slug_key" ON "inspection"("slug");

-- CreateIndex
CREATE INDEX "inspection_published_on_idx" ON "inspection"("published_on");

-- CreateIndex
CREATE INDEX "inspection_force_force_id_idx" ON "inspection_force"("force_id");

-- CreateIndex
CREATE INDEX "inspection_reader_person_id_idx" ON "inspection_reader"("person_id");

-- CreateIndex
CREATE INDEX "judgment_force_id_idx" ON "judgment"("force_id");

-- CreateIndex
CREATE UNIQUE INDEX "judgment_inspection_id_force_id_question_key" ON "judgment"("inspection_id", "force_id", "question");

-- CreateIndex
CREATE UNIQUE INDEX "finding_reference_key" ON "finding"("reference");

-- CreateIndex
CREATE INDEX "finding_force_id_family_reference_number_idx" ON "finding"("force_id", "family", "reference_number");

-- CreateIndex
CREATE INDEX "finding_force_id_status_idx" ON "finding"("force_id", "status");

-- CreateIndex
CREATE INDEX "finding_force_id_owner_id_idx" ON "finding"("force_id", "owner_id");

-- CreateIndex
CREATE INDEX "finding_inspection_id_idx" ON "finding"("inspection_id");

-- CreateIndex
CREATE INDEX "finding_parent_id_idx" ON "finding"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_id_force_id_key" ON "finding"("id", "force_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_force_id_reference_year_reference_number_key" ON "finding"("force_id", "reference_year", "reference_number");

-- CreateIndex
CREATE INDEX "progress_update_finding_id_at_idx" ON "progress_update"("finding_id", "at");

-- CreateIndex
CREATE INDEX "assurance_finding_id_at_idx" ON "assurance"("finding_id", "at");

-- CreateIndex
CREATE INDEX "evidence_finding_id_at_idx" ON "evidence"("finding_id", "at");

-- CreateIndex
CREATE INDEX "target_date_finding_id_at_idx" ON "target_date"("finding_id", "at");

-- CreateIndex
CREATE INDEX "submission_finding_id_at_idx" ON "submission"("finding_id", "at");

-- CreateIndex
CREATE INDEX "closure_finding_id_at_idx" ON "closure"("finding_id", "at");

-- CreateIndex
CREATE INDEX "finding_link_other_id_idx" ON "finding_link"("other_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_link_finding_id_other_id_key" ON "finding_link"("finding_id", "other_id");

-- CreateIndex
CREATE INDEX "engage_spell_force_id_entered_on_idx" ON "engage_spell"("force_id", "entered_on");

-- CreateIndex
CREATE UNIQUE INDEX "engage_spell_id_force_id_key" ON "engage_spell"("id", "force_id");

-- CreateIndex
CREATE INDEX "engage_reason_finding_id_idx" ON "engage_reason"("finding_id");

-- CreateIndex
CREATE UNIQUE INDEX "chain_force_id_key" ON "chain"("force_id");

-- CreateIndex
CREATE INDEX "event_finding_id_number_idx" ON "event"("finding_id", "number");

-- CreateIndex
CREATE INDEX "event_force_id_at_idx" ON "event"("force_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "event_chain_id_number_key" ON "event"("chain_id", "number");

-- CreateIndex
CREATE INDEX "access_log_person_id_at_idx" ON "access_log"("person_id", "at");

-- CreateIndex
CREATE INDEX "access_log_organisation_id_at_idx" ON "access_log"("organisation_id", "at");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_oversees_id_fkey" FOREIGN KEY ("oversees_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_force" ADD CONSTRAINT "inspection_force_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_force" ADD CONSTRAINT "inspection_force_force_id_fkey" FOREIGN KEY ("force_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_reader" ADD CONSTRAINT "inspection_reader_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgment" ADD CONSTRAINT "judgment_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_force_id_fkey" FOREIGN KEY ("force_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_parent_id_force_id_fkey" FOREIGN KEY ("parent_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_update" ADD CONSTRAINT "progress_update_finding_id_force_id_fkey" FOREIGN KEY ("finding_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assurance" ADD CONSTRAINT "assurance_finding_id_force_id_fkey" FOREIGN KEY ("finding_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_finding_id_force_id_fkey" FOREIGN KEY ("finding_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "target_date" ADD CONSTRAINT "target_date_finding_id_force_id_fkey" FOREIGN KEY ("finding_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_finding_id_force_id_fkey" FOREIGN KEY ("finding_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_finding_id_force_id_fkey" FOREIGN KEY ("finding_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding_link" ADD CONSTRAINT "finding_link_finding_id_force_id_fkey" FOREIGN KEY ("finding_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding_link" ADD CONSTRAINT "finding_link_other_id_force_id_fkey" FOREIGN KEY ("other_id", "force_id") REFERENCES "finding"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "engage_spell" ADD CONSTRAINT "engage_spell_force_id_fkey" FOREIGN KEY ("force_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engage_reason" ADD CONSTRAINT "engage_reason_spell_id_force_id_fkey" FOREIGN KEY ("spell_id", "force_id") REFERENCES "engage_spell"("id", "force_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chain" ADD CONSTRAINT "chain_force_id_fkey" FOREIGN KEY ("force_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_chain_id_fkey" FOREIGN KEY ("chain_id") REFERENCES "chain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
