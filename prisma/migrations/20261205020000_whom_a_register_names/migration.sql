-- Whom the force's own spreadsheet names as owner or sponsor, where the register knows no such person: several in a cell, a team, somebody who was never invited.
alter table finding add column owner_in_file text, add column sponsor_in_file text;
alter table finding add constraint finding_owner_in_file check (char_length(owner_in_file) between 1 and 200);
alter table finding add constraint finding_sponsor_in_file check (char_length(sponsor_in_file) between 1 and 200);
