-- A policing body's own administrator says what kind of body it is, what it is called and what screens call it.
grant update (name, label, body_kind) on organisation to outstanding_app;
create policy administration_says_what_it_is on organisation for update to outstanding_app
  using ((select app_side() = 'administration') and id = (select app_organisation()) and kind = 'policing-body')
  with check (id = (select app_organisation()) and kind = 'policing-body');
