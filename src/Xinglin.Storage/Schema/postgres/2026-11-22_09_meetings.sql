-- Meetings of the boards as calendar objects. What was said and decided are facts of the charts; here is only when, where, who and in which order. Times are microseconds since 1970 UTC.
create table meeting (
  id text collate "C" not null primary key,
  name text collate "C" not null,
  starts_at bigint not null,
  minutes bigint not null,
  place text collate "C" not null,
  mode text collate "C" not null,
  chair text collate "C",
  organisation text collate "C",
  made_by text collate "C" not null,
  made_at bigint not null,
  cancelled_at bigint,
  cancelled_why text collate "C",
  speaking text collate "C",
  speaking_since bigint,
  check (minutes between 5 and 720)
);
create index meeting_starts on meeting (starts_at);

create table meeting_member (
  meeting text collate "C" not null references meeting (id),
  id text collate "C" not null,
  account text collate "C",
  name text collate "C" not null,
  seat text collate "C" not null,
  remote bigint not null,
  invited_by text collate "C" not null,
  invited_at bigint not null,
  away_at bigint,
  away_why text collate "C",
  primary key (meeting, id),
  unique (meeting, account)
);
create index meeting_member_account on meeting_member (account);

create table meeting_case (
  chart text collate "C" not null,
  request bigint not null,
  meeting text collate "C" not null references meeting (id),
  position bigint not null,
  minutes bigint not null,
  put_by text collate "C" not null,
  put_at bigint not null,
  began_at bigint,
  ended_at bigint,
  primary key (chart, request)
);
create index meeting_case_meeting on meeting_case (meeting, position);

create table meeting_present (
  meeting text collate "C" not null references meeting (id),
  account text collate "C" not null,
  name text collate "C" not null,
  seat text collate "C",
  seen_at bigint not null,
  primary key (meeting, account)
);

-- What somebody has typed and not signed: theirs alone, gone once it is signed.
create table meeting_draft (
  account text collate "C" not null,
  chart text collate "C" not null,
  request bigint not null,
  form text collate "C" not null,
  body text collate "C" not null,
  at bigint not null,
  primary key (chart, account, request, form)
);
