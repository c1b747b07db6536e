-- Editions of cards this house made itself: the text of the card and of the rows beside it. Fixed once adopted. Times are microseconds since 1970 UTC.
create table house_card (
  wing text not null,
  card text not null,
  edition text not null,
  body text not null,
  rows_beside text,
  made_at integer not null,
  made_by text not null,
  primary key (card, edition)
) without rowid;
