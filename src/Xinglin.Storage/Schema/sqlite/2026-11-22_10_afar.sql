-- Experts from afar: what agreements list, links for guests, visits of experts. Days are text like 2026-03-02; times are microseconds since 1970 UTC.
create table agreement_revision (
  agreement text not null,
  number integer not null,
  state text not null,
  host text not null,
  guest text not null,
  for_zh text not null,
  for_en text not null,
  from_day text not null,
  until_day text,
  patients text not null,
  records text not null,
  host_signed text,
  guest_signed text,
  why text not null,
  by_account text not null,
  at integer not null,
  primary key (agreement, number)
) without rowid;

-- what was agreed before lists were written goes on as it was, and says so
insert into agreement_revision (agreement, number, state, host, guest, for_zh, for_en, from_day, until_day, patients, records, why, by_account, at)
select id, 1, 'signed', host, guest, for_zh, for_en, from_day, until_day, 'referred discussed consulted',
  'course results imaging pathology chineseMedicine medicines nursing reported wishes', '原协议没有清单，沿用至改签 · agreed before lists were written; it goes on until signed anew', 'house', cast(strftime('%s', 'now') as integer) * 1000000
from agreement;

create table guest_link (
  chart text not null,
  id text not null,
  secret blob not null,
  request integer not null,
  name text not null,
  hospital text not null,
  reach text not null,
  made_by text not null,
  made_at integer not null,
  until_at integer not null,
  code blob not null,
  code_until integer not null,
  tries integer not null,
  session blob,
  confirmed_at integer,
  ended_at integer,
  ended_by text,
  ended_why text,
  check (until_at > made_at),
  primary key (chart, id)
) without rowid;
create index guest_link_secret on guest_link (secret);
create index guest_link_session on guest_link (session) where session is not null;

create table trip (
  id text not null primary key,
  kind text not null,
  account text,
  name text not null,
  whence text not null,
  organisation text not null,
  from_day text not null,
  until_day text not null,
  aim text not null,
  made_by text not null,
  made_at integer not null,
  ended_by text,
  ended_at integer,
  ended_why text,
  check (until_day >= from_day)
) without rowid;
create index trip_days on trip (from_day);

create table trip_line (
  trip text not null,
  id text not null,
  kind text not null,
  day text not null,
  time text,
  words text not null,
  place text,
  places integer,
  about text,
  session text,
  by_account text not null,
  at integer not null,
  out_by text,
  out_at integer,
  out_why text,
  primary key (trip, id)
) without rowid;
create index trip_line_about on trip_line (about) where about is not null;
