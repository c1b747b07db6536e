-- Editions of cards this house made itself: the text of the card and of the rows beside it. Fixed once adopted. Times are microseconds since 1970 UTC.
create table house_card (
  wing text collate "C" not null,
  card text collate "C" not null,
  edition text collate "C" not null,
  body text collate "C" not null,
  rows_beside text collate "C",
  made_at bigint not null,
  made_by text collate "C" not null,
  primary key (card, edition)
);
