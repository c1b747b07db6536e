// Turning the pictures of a series: the slider, the wheel, the arrow keys; [ and ] change the series.
(() => {
  const all = [...document.querySelectorAll('.series')];
  const open = () => all.find(s => !s.hidden);
  const show = range => {
    const uids = range.dataset.turn.split(' '), at = +range.value - 1, img = range.closest('.series').querySelector('[data-picture]');
    img.src = `${range.dataset.from}${uids[at]}.jpg`;
    img.alt = img.alt.replace(/\d+/, at + 1);
    for (const near of [at + 1, at - 1]) if (uids[near]) new Image().src = `${range.dataset.from}${uids[near]}.jpg`;
  };
  const turn = by => {
    const range = open()?.querySelector('[data-turn]');
    if (!range) return;
    range.value = +range.value + by;
    show(range);
  };
  const series = by => {
    const next = all[all.indexOf(open()) + by];
    if (!next) return;
    open().hidden = true;
    next.hidden = false;
  };
  for (const range of document.querySelectorAll('[data-turn]')) range.addEventListener('input', () => show(range));
  for (const figure of document.querySelectorAll('.series figure')) figure.addEventListener('wheel', e => { e.preventDefault(); turn(Math.sign(e.deltaY)); }, { passive: false });
  document.addEventListener('keydown', e => {
    if (e.target.matches('input:not([type=range]),textarea,select') || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); turn(e.key === 'ArrowDown' ? 1 : -1); }
    if (e.key === ']') series(1);
    if (e.key === '[') series(-1);
  });
})();
