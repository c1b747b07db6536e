-- Who may place which kind of line, and until when. Days are text like 2026-03-02; times are microseconds since 1970 UTC.
create table line_privilege (
  id text not null primary key,
  account text not null,
  kind text not null,
  from_day text not null,
  until_day text not null,
  given_by text not null,
  given_at integer not null,
  why text not null,
  ended_by text,
  ended_at integer,
  ended_why text,
  check (until_day >= from_day)
) without rowid;
create index line_privilege_account on line_privilege (account, kind);
