-- Experts from afar: what agreements list, links for guests, visits of experts. Days are text like 2026-03-02; times are microseconds since 1970 UTC.
create table agreement_revision (
  agreement text collate "C" not null,
  number bigint not null,
  state text collate "C" not null,
  host text collate "C" not null,
  guest text collate "C" not null,
  for_zh text collate "C" not null,
  for_en text collate "C" not null,
  from_day text collate "C" not null,
  until_day text collate "C",
  patients text collate "C" not null,
  records text collate "C" not null,
  host_signed text collate "C",
  guest_signed text collate "C",
  why text collate "C" not null,
  by_account text collate "C" not null,
  at bigint not null,
  primary key (agreement, number)
);

-- what was agreed before lists were written goes on as it was, and says so
insert into agreement_revision (agreement, number, state, host, guest, for_zh, for_en, from_day, until_day, patients, records, why, by_account, at)
select id, 1, 'signed', host, guest, for_zh, for_en, from_day, until_day, 'referred discussed consulted',
  'course results imaging pathology chineseMedicine medicines nursing reported wishes', '原协议没有清单，沿用至改签 · agreed before lists were written; it goes on until signed anew', 'house', (extract(epoch from now()) * 1000000)::bigint
from agreement;

create table guest_link (
  chart text collate "C" not null,
  id text collate "C" not null,
  secret bytea not null,
  request bigint not null,
  name text collate "C" not null,
  hospital text collate "C" not null,
  reach text collate "C" not null,
  made_by text collate "C" not null,
  made_at bigint not null,
  until_at bigint not null,
  code bytea not null,
  code_until bigint not null,
  tries bigint not null,
  session bytea,
  confirmed_at bigint,
  ended_at bigint,
  ended_by text collate "C",
  ended_why text collate "C",
  check (until_at > made_at),
  primary key (chart, id)
);
create index guest_link_secret on guest_link (secret);
create index guest_link_session on guest_link (session) where session is not null;

create table trip (
  id text collate "C" not null primary key,
  kind text collate "C" not null,
  account text collate "C",
  name text collate "C" not null,
  whence text collate "C" not null,
  organisation text collate "C" not null,
  from_day text collate "C" not null,
  until_day text collate "C" not null,
  aim text collate "C" not null,
  made_by text collate "C" not null,
  made_at bigint not null,
  ended_by text collate "C",
  ended_at bigint,
  ended_why text collate "C",
  check (until_day >= from_day)
);
create index trip_days on trip (from_day);

create table trip_line (
  trip text collate "C" not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  day text collate "C" not null,
  time text collate "C",
  words text collate "C" not null,
  place text collate "C",
  places bigint,
  about text collate "C",
  session text collate "C",
  by_account text collate "C" not null,
  at bigint not null,
  out_by text collate "C",
  out_at bigint,
  out_why text collate "C",
  primary key (trip, id)
);
create index trip_line_about on trip_line (about) where about is not null;
