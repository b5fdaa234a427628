-- What somebody did to several findings at once, found again: presses that were answered at once, beside the papers of longer ones.
create index answered_together on answered (person_id, at desc) where outcome ? 'together';
