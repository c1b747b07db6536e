-- Units that take nobody for a while: the whole organisation, or one department of it. Rows are added and ended, never taken out.
create table unit_closed (
  id text collate "C" not null primary key,
  organisation text collate "C" not null,
  department text collate "C",
  reason text collate "C" not null,
  closed_by text collate "C" not null,
  closed_at bigint not null,
  opened_by text collate "C",
  opened_at bigint
);
create index unit_closed_now on unit_closed (organisation) where opened_at is null;
