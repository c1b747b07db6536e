-- Meetings of the boards as calendar objects. What was said and decided are facts of the charts; here is only when, where, who and in which order. Times are microseconds since 1970 UTC.
create table meeting (
  id text not null primary key,
  name text not null,
  starts_at integer not null,
  minutes integer not null,
  place text not null,
  mode text not null,
  chair text,
  organisation text,
  made_by text not null,
  made_at integer not null,
  cancelled_at integer,
  cancelled_why text,
  speaking text,
  speaking_since integer,
  check (minutes between 5 and 720)
) without rowid;
create index meeting_starts on meeting (starts_at);

create table meeting_member (
  meeting text not null references meeting (id),
  id text not null,
  account text,
  name text not null,
  seat text not null,
  remote integer not null,
  invited_by text not null,
  invited_at integer not null,
  away_at integer,
  away_why text,
  primary key (meeting, id),
  unique (meeting, account)
) without rowid;
create index meeting_member_account on meeting_member (account);

create table meeting_case (
  chart text not null,
  request integer not null,
  meeting text not null references meeting (id),
  position integer not null,
  minutes integer not null,
  put_by text not null,
  put_at integer not null,
  began_at integer,
  ended_at integer,
  primary key (chart, request)
) without rowid;
create index meeting_case_meeting on meeting_case (meeting, position);

create table meeting_present (
  meeting text not null references meeting (id),
  account text not null,
  name text not null,
  seat text,
  seen_at integer not null,
  primary key (meeting, account)
) without rowid;

-- What somebody has typed and not signed: theirs alone, gone once it is signed.
create table meeting_draft (
  account text not null,
  chart text not null,
  request integer not null,
  form text not null,
  body text not null,
  at integer not null,
  primary key (chart, account, request, form)
) without rowid;
