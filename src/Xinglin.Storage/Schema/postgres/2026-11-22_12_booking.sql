-- Clinic sessions and who has which place in them. A quarter of an hour of a doctor or of a room belongs to one session; a place to one person; a person has one place a day
-- in a department. Minutes count from midnight in China, days are text like 2026-03-02, times are microseconds since 1970 UTC.
create table clinic_session (
  id text collate "C" not null primary key,
  organisation text collate "C" not null,
  department text collate "C" not null,
  doctor text collate "C" not null,
  room text collate "C" not null,
  kind text collate "C" not null,
  day text collate "C" not null,
  from_minute bigint not null,
  until_minute bigint not null,
  pools text collate "C" not null,
  extra bigint not null,
  template text collate "C",
  sequence bigint not null,
  made_by text collate "C" not null,
  made_at bigint not null,
  closed_by text collate "C",
  closed_at bigint,
  closed_why text collate "C"
);
create index clinic_session_day on clinic_session (day, department);
create index clinic_session_doctor on clinic_session (doctor, day);

create table clinic_quarter (
  what text collate "C" not null,
  day text collate "C" not null,
  quarter bigint not null,
  session text collate "C" not null,
  primary key (what, day, quarter)
);
create index clinic_quarter_session on clinic_quarter (session);

create table clinic_template (
  id text collate "C" not null primary key,
  organisation text collate "C" not null,
  department text collate "C" not null,
  doctor text collate "C" not null,
  room text collate "C" not null,
  kind text collate "C" not null,
  weekday bigint not null,
  from_minute bigint not null,
  until_minute bigint not null,
  pools text collate "C" not null,
  extra bigint not null,
  from_day text collate "C" not null,
  until_day text collate "C",
  made_by text collate "C" not null,
  made_at bigint not null
);

create table clinic_place (
  id text collate "C" not null primary key,
  session text collate "C" not null,
  place bigint not null,
  at bigint not null,
  chart text collate "C" not null,
  person text collate "C" not null,
  day text collate "C" not null,
  department text collate "C" not null,
  state text collate "C" not null,
  freed bigint not null,
  entry bigint,
  referral bigint,
  extra_why text collate "C",
  hold_until bigint,
  waiting text collate "C",
  form_key text collate "C" not null,
  made_by text collate "C" not null,
  made_at bigint not null,
  ended_by text collate "C",
  ended_at bigint,
  ended_why text collate "C"
);
create unique index clinic_place_once on clinic_place (session, place) where freed = 0;
create unique index clinic_place_person on clinic_place (person, day, department) where freed = 0;
create unique index clinic_place_key on clinic_place (form_key);
create index clinic_place_chart on clinic_place (chart, day);
create index clinic_place_day on clinic_place (day);

create table clinic_waiting (
  id text collate "C" not null primary key,
  chart text collate "C" not null,
  person text collate "C" not null,
  department text collate "C" not null,
  doctor text collate "C",
  from_day text collate "C" not null,
  until_day text collate "C" not null,
  urgent bigint not null,
  reason text collate "C" not null,
  state text collate "C" not null,
  form_key text collate "C" not null,
  made_by text collate "C" not null,
  made_at bigint not null,
  ended_by text collate "C",
  ended_at bigint,
  ended_why text collate "C"
);
create unique index clinic_waiting_key on clinic_waiting (form_key);
create unique index clinic_waiting_person on clinic_waiting (person, department) where state in ('Waiting', 'Offered');
create index clinic_waiting_department on clinic_waiting (department, state);

create table clinic_waiting_step (
  waiting text collate "C" not null,
  n bigint not null,
  what text collate "C" not null,
  place text collate "C",
  said_by text collate "C" not null,
  at bigint not null,
  why text collate "C",
  primary key (waiting, n)
);

create table clinic_reminder (
  place text collate "C" not null,
  n bigint not null,
  state text collate "C" not null,
  said_by text collate "C" not null,
  at bigint not null,
  why text collate "C",
  primary key (place, n)
);

create table calendar_feed (
  digest text collate "C" not null primary key,
  id text collate "C" not null,
  kind text collate "C" not null,
  subject text collate "C" not null,
  owner text collate "C" not null,
  made_at bigint not null,
  used_at bigint,
  ended_at bigint
);
create index calendar_feed_owner on calendar_feed (owner);

create table calendar_item (
  uid text collate "C" not null primary key,
  said text collate "C" not null,
  sequence bigint not null
);
