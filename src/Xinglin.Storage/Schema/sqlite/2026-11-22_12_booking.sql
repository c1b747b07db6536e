-- Clinic sessions and who has which place in them. A quarter of an hour of a doctor or of a room belongs to one session; a place to one person; a person has one place a day
-- in a department. Minutes count from midnight in China, days are text like 2026-03-02, times are microseconds since 1970 UTC.
create table clinic_session (
  id text not null primary key,
  organisation text not null,
  department text not null,
  doctor text not null,
  room text not null,
  kind text not null,
  day text not null,
  from_minute integer not null,
  until_minute integer not null,
  pools text not null,
  extra integer not null,
  template text,
  sequence integer not null,
  made_by text not null,
  made_at integer not null,
  closed_by text,
  closed_at integer,
  closed_why text
) without rowid;
create index clinic_session_day on clinic_session (day, department);
create index clinic_session_doctor on clinic_session (doctor, day);

create table clinic_quarter (
  what text not null,
  day text not null,
  quarter integer not null,
  session text not null,
  primary key (what, day, quarter)
) without rowid;
create index clinic_quarter_session on clinic_quarter (session);

create table clinic_template (
  id text not null primary key,
  organisation text not null,
  department text not null,
  doctor text not null,
  room text not null,
  kind text not null,
  weekday integer not null,
  from_minute integer not null,
  until_minute integer not null,
  pools text not null,
  extra integer not null,
  from_day text not null,
  until_day text,
  made_by text not null,
  made_at integer not null
) without rowid;

create table clinic_place (
  id text not null primary key,
  session text not null,
  place integer not null,
  at integer not null,
  chart text not null,
  person text not null,
  day text not null,
  department text not null,
  state text not null,
  freed integer not null,
  entry integer,
  referral integer,
  extra_why text,
  hold_until integer,
  waiting text,
  form_key text not null,
  made_by text not null,
  made_at integer not null,
  ended_by text,
  ended_at integer,
  ended_why text
) without rowid;
create unique index clinic_place_once on clinic_place (session, place) where freed = 0;
create unique index clinic_place_person on clinic_place (person, day, department) where freed = 0;
create unique index clinic_place_key on clinic_place (form_key);
create index clinic_place_chart on clinic_place (chart, day);
create index clinic_place_day on clinic_place (day);

create table clinic_waiting (
  id text not null primary key,
  chart text not null,
  person text not null,
  department text not null,
  doctor text,
  from_day text not null,
  until_day text not null,
  urgent integer not null,
  reason text not null,
  state text not null,
  form_key text not null,
  made_by text not null,
  made_at integer not null,
  ended_by text,
  ended_at integer,
  ended_why text
) without rowid;
create unique index clinic_waiting_key on clinic_waiting (form_key);
create unique index clinic_waiting_person on clinic_waiting (person, department) where state in ('Waiting', 'Offered');
create index clinic_waiting_department on clinic_waiting (department, state);

create table clinic_waiting_step (
  waiting text not null,
  n integer not null,
  what text not null,
  place text,
  said_by text not null,
  at integer not null,
  why text,
  primary key (waiting, n)
) without rowid;

create table clinic_reminder (
  place text not null,
  n integer not null,
  state text not null,
  said_by text not null,
  at integer not null,
  why text,
  primary key (place, n)
) without rowid;

create table calendar_feed (
  digest text not null primary key,
  id text not null,
  kind text not null,
  subject text not null,
  owner text not null,
  made_at integer not null,
  used_at integer,
  ended_at integer
) without rowid;
create index calendar_feed_owner on calendar_feed (owner);

create table calendar_item (
  uid text not null primary key,
  said text not null,
  sequence integer not null
) without rowid;
