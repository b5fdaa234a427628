-- The register in its order, with what its policy asks: the number of findings is counted here without reading them.
drop index finding_in_order;
create index finding_in_order on finding (force_id, family, reference_year, reference_number, id)
  include (inspection_id, published_on) where published_on is not null;
-- The findings of an owner, whatever their force: whether somebody is to be offered by a filter.
create index finding_owner_id_idx on finding (owner_id);
-- The post of an owner, the latest where they had several.
create index membership_person_id_since_idx on membership (person_id, since);
