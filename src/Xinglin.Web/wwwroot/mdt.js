// 会诊室: the clock of the case, what is typed kept while it is typed, a further item. Everything else works without.
(() => {
  const $ = (s, at = document) => at.querySelector(s), all = (s, at = document) => [...at.querySelectorAll(s)]
  const two = n => String(n).padStart(2, '0')
  const tick = () => all('[data-began]').forEach(e => {
    const gone = Math.max(0, Math.floor(((+e.dataset.until || Date.now()) - +e.dataset.began) / 1000))
    e.textContent = `${two(Math.floor(gone / 60))}:${two(gone % 60)}`
  })
  if ($('[data-began]')) { tick(); setInterval(tick, 1000) }

  // what somebody types is theirs and waits for them: a pause sends it, leaving the page sends it
  const waiting = new Map()
  const keep = form => {
    clearTimeout(waiting.get(form))
    waiting.delete(form)
    const body = new FormData(form)
    fetch(form.dataset.draft, { method: 'POST', body: new URLSearchParams([...body].filter(([, v]) => typeof v === 'string')), credentials: 'same-origin', keepalive: true })
      .then(r => { const note = $('[data-kept]', form); if (note && r.ok) note.hidden = false }).catch(() => {})
  }
  document.addEventListener('input', e => {
    const form = e.target.closest?.('form[data-draft]')
    if (!form) return
    clearTimeout(waiting.get(form))
    waiting.set(form, setTimeout(() => keep(form), 900))
  })
  document.addEventListener('submit', e => { clearTimeout(waiting.get(e.target)); waiting.delete(e.target) })
  addEventListener('pagehide', () => { for (const form of waiting.keys()) keep(form) })

  document.addEventListener('click', e => {
    if (!e.target.closest?.('[data-more]')) return
    const next = $('.mdt-items li.more')
    next?.classList.remove('more')
    ;(next && $('[data-item]', next) || all('[data-item]').find(i => i.value === ''))?.focus()
  })
})()
