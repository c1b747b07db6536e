-- Units that take nobody for a while: the whole organisation, or one department of it. Rows are added and ended, never taken out.
create table unit_closed (
  id text not null primary key,
  organisation text not null,
  department text,
  reason text not null,
  closed_by text not null,
  closed_at integer not null,
  opened_by text,
  opened_at integer
) without rowid;
create index unit_closed_now on unit_closed (organisation) where opened_at is null;
