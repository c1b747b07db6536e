-- Who may place which kind of line, and until when. Days are text like 2026-03-02; times are microseconds since 1970 UTC.
create table line_privilege (
  id text collate "C" not null primary key,
  account text collate "C" not null,
  kind text collate "C" not null,
  from_day text collate "C" not null,
  until_day text collate "C" not null,
  given_by text collate "C" not null,
  given_at bigint not null,
  why text collate "C" not null,
  ended_by text collate "C",
  ended_at bigint,
  ended_why text collate "C",
  check (until_day >= from_day)
);
create index line_privilege_account on line_privilege (account, kind);
