// What only a browser can do: keys, the live stream, the finder, files dropped. Pages work without it.
(() => {
  'use strict'
  const root = document.documentElement
  root.classList.add('js')
  const $ = (q, e = document) => e.querySelector(q)
  const all = (q, e = document) => [...e.querySelectorAll(q)]
  const soon = most => Math.random() * most // open pages do not all ask in the same moment

  // --- live regions: one stream for the page; a region that moved fetches itself again, and gets nothing when it saw the same
  let stream, heard = '', broken = false, freshAt = Date.now(), later
  const seen = new Map(), busy = new Map()
  let chosen = '' // the task at the side, also where the address names none
  const query = () => {
    const asked = new URLSearchParams(location.search)
    chosen = $('.it.sel')?.id.slice(2) ?? chosen
    if (chosen && !asked.has('task')) asked.set('task', chosen)
    return asked.size ? '?' + asked : ''
  }
  const sourceOf = r => r.dataset.from + ('query' in r.dataset ? query() : '')
  const listen = () => {
    const topics = document.hidden ? [] : [...new Set(all('[data-topic]').map(e => e.dataset.topic).concat($('[data-due]') ? 'board' : []))].sort()
    if (topics.join() === heard) return
    heard = topics.join()
    const old = stream
    stream = undefined
    if (!topics.length) { old?.close(); return }
    const line = stream = new EventSource('/live?' + topics.map(t => 'topic=' + encodeURIComponent(t)).join('&'))
    line.addEventListener('moved', e => { if (line === stream) moved(e.data) })
    line.addEventListener('hello', e => {
      old?.close()
      const missed = e.data !== document.documentElement.dataset.version // something moved between drawing the page and listening
      if (broken || missed) { broken = false; renew(all('[data-topic]')); due() }
      offline()
    })
    line.addEventListener('alive', () => { if (!all('[data-every]').length) freshAt = Date.now() })
    line.onerror = () => { if (line === stream) { broken = true; offline() } }
  }
  const listenSoon = () => { clearTimeout(later); later = setTimeout(listen, 300) }
  const moved = topic => setTimeout(() => { renew(all('[data-topic]').filter(r => r.dataset.topic === topic)); if (topic === 'board') due() }, soon(250))

  // what is typed and not yet sent: such a region waits
  const typedIn = r => $('form :focus', r) || $('form[data-typed]', r)
  document.addEventListener('input', e => { const f = e.target.closest('form[method=post]'); if (f) f.dataset.typed = '' })
  document.addEventListener('submit', e => { delete e.target.dataset.typed })

  const renew = regions => {
    for (const from of new Set(regions.map(sourceOf))) {
      if (busy.has(from)) { busy.set(from, true); continue } // once more when this answer is there
      busy.set(from, false)
      const headers = seen.has(from) ? { 'If-None-Match': seen.get(from) } : {}
      fetch(from, { credentials: 'same-origin', headers }).then(async r => {
        if (r.status === 403) return shut(new DOMParser().parseFromString(await r.text(), 'text/html'), from)
        if (r.redirected || r.status !== 304 && !r.ok) throw r
        freshAt = Date.now()
        offline()
        if (r.status === 304) return
        const page = new DOMParser().parseFromString(await r.text(), 'text/html')
        let whole = true
        for (const region of all('[data-topic]').filter(e => sourceOf(e) === from))
          if (typedIn(region)) { whole = false; const note = $('.moved', region); if (note) note.hidden = false } else put(region, page)
        if (whole && r.headers.get('ETag')) seen.set(from, r.headers.get('ETag'))
      }).catch(() => { broken = true; offline() }).finally(() => {
        const again = busy.get(from)
        busy.delete(from)
        if (again) renew(all('[data-topic]').filter(r => sourceOf(r) === from))
      })
    }
  }
  // the door closed while the page was open: what it showed goes, what was typed stays to be copied
  const shut = (page, from) => {
    const here = $('main'), there = $('main', page), typed = $('form[data-typed]', here)
    if (!there) return
    if (!typed) here.replaceWith(there)
    else {
      all('[data-topic]').filter(r => sourceOf(r) === from).forEach(r => r.remove())
      if (!$('.alarm.shut')) { const said = document.createElement('div'); said.className = 'alarm shut'; said.role = 'alert'; said.textContent = $('h1', there)?.textContent ?? ''; here.prepend(said) }
    }
  }
  // the row one is on, what is unfolded and how far one has scrolled survive
  const put = (region, page) => {
    const fresh = region.id && $('#' + CSS.escape(region.id), page)
    if (!fresh) return
    const focused = region.contains(document.activeElement) ? document.activeElement : null
    const at = focused?.id, place = focused ? all('[data-row]', region).indexOf(focused) : -1
    all('details[open][id]', region).forEach(d => fresh.querySelector('#' + CSS.escape(d.id))?.setAttribute('open', ''))
    const scrolled = [region, ...all('.list,.tl', region)].map(e => [e.scrollTop, e.scrollLeft])
    region.replaceWith(fresh)
    ;[fresh, ...all('.list,.tl', fresh)].forEach((e, i) => { if (scrolled[i]) [e.scrollTop, e.scrollLeft] = scrolled[i] })
    window.htmx?.process(fresh)
    if (focused) {
      const rows = all('[data-row]', fresh)
      const to = at && $('#' + CSS.escape(at), fresh) || place >= 0 && rows[Math.min(place, rows.length - 1)]
      if (to) to.focus({ preventScroll: true })
    }
    if (fresh.dataset.at) all('[data-clock]').forEach(c => { c.textContent = fresh.dataset.at })
    listenSoon()
  }
  const due = () => {
    const dot = $('[data-due]')
    if (dot) fetch('/work/due', { credentials: 'same-origin', headers: seen.has('due') ? { 'If-None-Match': seen.get('due') } : {} }).then(async r => {
      if (r.redirected || !r.ok) return
      seen.set('due', r.headers.get('ETag'))
      dot.textContent = await r.text()
      dot.hidden = dot.textContent === '0'
    }).catch(() => {})
  }
  setInterval(() => { // minutes pass even when nothing is written
    if (document.hidden) return
    const timed = all('[data-every]').filter(r => !typedIn(r) && Date.now() - (r.asked ??= Date.now()) > r.dataset.every * 1000)
    timed.forEach(r => { r.asked = Date.now() })
    if (timed.length) setTimeout(() => { renew(timed); due() }, soon(4000))
    $('[data-fresh]')?.classList.toggle('old', all('[data-every]').some(r => Date.now() - freshAt > r.dataset.every * 2000))
  }, 2000)
  const offline = () => {
    const bar = $('[data-offline]'), off = !navigator.onLine || broken
    if (!bar || bar.hidden === !off) return
    if (off) $('[data-since]', bar).textContent = new Date(freshAt).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })
    bar.hidden = !off
  }
  addEventListener('online', () => { broken = true; heard = ''; listen() })
  addEventListener('offline', offline)
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { broken = true; freshAt = Date.now() } listen() })
  document.addEventListener('htmx:after:swap', () => { seen.clear(); listenSoon() })
  listen()

  // --- the side: a drawer where there is no room for a column
  const side = open => {
    const cols = $('.cols.preview')
    if (!cols) return
    cols.classList.toggle('open', open)
    cols.classList.toggle('shut', !open)
    if (open) $('#side')?.focus({ preventScroll: true })
  }
  const isDrawer = () => matchMedia('(max-width:1365px)').matches

  // --- the finder
  const palette = $('#palette')
  const find = () => {
    if (!palette) { $('[data-find]')?.focus(); return }
    if (palette.open) { $('input[name=q]', palette).select(); return }
    palette.showModal()
    const q = $('input[name=q]', palette)
    $('input[name=at]', palette).value = location.pathname + query()
    q.select()
    q.dispatchEvent(new Event('look', { bubbles: true }))
  }
  const choose = step => {
    const found = all('[data-found]', palette)
    if (!found.length) return
    const at = found.findIndex(f => f.classList.contains('sel'))
    found[at]?.classList.remove('sel')
    const to = found[(at + step + found.length + (at < 0 && step < 0 ? 1 : 0)) % found.length]
    to.classList.add('sel')
    to.scrollIntoView({ block: 'nearest' })
  }
  palette?.addEventListener('keydown', e => {
    if (e.isComposing || e.keyCode === 229) return
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); choose(e.key === 'ArrowDown' ? 1 : -1) }
    if (e.key === 'Enter' && e.target.name === 'q') {
      const to = $('[data-found].sel', palette) || $('[data-found]', palette)
      if (to) { e.preventDefault(); location = to.href }
    }
  })
  palette?.addEventListener('click', e => { if (e.target === palette) palette.close() })
  $('[data-find]')?.addEventListener('pointerdown', e => { if (palette) { e.preventDefault(); find() } })

  // --- keys: never while text is typed, never inside an input method's composition
  let going = 0
  const typing = t => t.closest?.('input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable]')
  const click = e => { e.scrollIntoView?.({ block: 'nearest' }); e.click() }
  const row = step => {
    const rows = all('[data-row]')
    if (!rows.length) return
    let at = rows.findIndex(r => r === document.activeElement || r.contains(document.activeElement))
    if (at < 0) at = rows.findIndex(r => r.classList.contains('sel'))
    const to = rows[Math.min(rows.length - 1, Math.max(0, at + step))]
    const link = to.matches('a') ? to : $('a', to)
    link?.focus()
    if (link?.hasAttribute('data-preview')) link.click()
  }
  const act = e => {
    if (e.tagName === 'SUMMARY') { e.parentElement.open = true; ($('input:not([type=hidden]),select,textarea', e.parentElement) || $('a', e.parentElement))?.focus() }
    else if (e.matches('ol')) { e.focus(); all('details', e).forEach(d => { d.open = true }) }
    else click(e)
  }
  document.addEventListener('keydown', e => {
    if (e.isComposing || e.keyCode === 229) return
    const ctrl = e.ctrlKey || e.metaKey
    if (ctrl && e.key.toLowerCase() === 'k') { e.preventDefault(); find(); return }
    if (ctrl && e.key === 'Enter' && e.target.form) { e.preventDefault(); e.target.form.requestSubmit(); return }
    if (e.key === 'Escape') {
      if ($('dialog[open]')) return // it closes itself
      if (typing(e.target)) { e.target.blur(); return }
      if (isDrawer() && $('.cols.preview.open')) { side(false); $('.it.sel')?.focus(); return }
      all('details.me[open],details.pick[open],details.do[open]').forEach(d => { d.open = false })
      return
    }
    if (ctrl || e.altKey || typing(e.target) || $('dialog[open]') || root.dataset.keys === 'off') return
    const key = e.key.length === 1 ? e.key.toLowerCase() : e.key
    if (going && Date.now() - going < 1500) {
      going = 0
      const to = $(`[data-go="${CSS.escape(key.toUpperCase())}"]`)
      if (to) { e.preventDefault(); click(to) }
      return
    }
    if (key === 'g') { going = Date.now(); return }
    if (key === 'j' || key === 'ArrowDown' && $('[data-row]')) { e.preventDefault(); row(1); return }
    if (key === 'k' || key === 'ArrowUp' && $('[data-row]')) { e.preventDefault(); row(-1); return }
    if (key === '?') { e.preventDefault(); help(); return }
    if (key === 'p' && !$('[data-key=p]')) { e.preventDefault(); window.print(); return }
    if ((key === ']' || key === '[') && $('.cols.preview')) { e.preventDefault(); side(key === ']' && !(isDrawer() && $('.cols.preview.open'))); return }
    if (key === 'Enter' && e.target.matches?.('[data-preview].sel') && $('#acts [data-key=e]')) { e.preventDefault(); if (isDrawer()) side(true); act($('#acts [data-key=e]')); return }
    const to = all(`[data-key="${CSS.escape(key)}"]`)
    const one = to.find(a => a.offsetParent !== null || a.closest('svg')) || to.find(a => a.closest('#side'))
    if (!one) return
    e.preventDefault()
    if (one.closest('#side')) isDrawer() && side(true)
    act(one)
  })
  // the row that is open already is not fetched again: a late answer would close what one began to fill in
  document.addEventListener('click', e => {
    const open = e.target.closest('[data-preview].sel')
    if (!open || e.ctrlKey || e.metaKey || e.shiftKey || !$('#side')) return
    e.preventDefault()
    e.stopPropagation()
    history.replaceState(history.state, '', open.href)
    if (e.detail && isDrawer()) side(true)
  }, true)
  document.addEventListener('click', e => {
    const chosen = e.target.closest('[data-preview]')
    if (!chosen) { all('details.pick[open],details.me[open]').forEach(d => { if (!d.contains(e.target)) d.open = false }); return }
    all('.it.sel').forEach(r => { r.classList.remove('sel'); r.removeAttribute('aria-current') })
    chosen.classList.add('sel')
    chosen.setAttribute('aria-current', 'true')
    if (e.detail && isDrawer()) side(true)
  })
  // a page that is being left takes no late answer: pushing its address would stop the leaving
  let leaving = 0
  addEventListener('beforeunload', () => { leaving = Date.now() })
  document.addEventListener('htmx:beforeSwap', e => { if (Date.now() - leaving < 3000) e.preventDefault() })
  const help = () => {
    const box = $('#keys')
    if (!box) return
    const here = $('[data-here]', box)
    all('span', here).forEach(s => s.remove())
    here.append(...all('.foot span:has(kbd)').map(s => s.cloneNode(true)))
    here.hidden = !$('span', here)
    box.showModal()
  }

  // --- files dropped on the import page go one request each, with how far they have come
  const drop = $('[data-drop]')
  if (drop) {
    const input = $('input[type=file]', drop)
    for (const kind of ['dragover', 'dragleave', 'drop'])
      drop.addEventListener(kind, e => { e.preventDefault(); drop.classList.toggle('over', kind === 'dragover') })
    drop.addEventListener('drop', e => { input.files = e.dataTransfer.files; drop.requestSubmit() })
    drop.addEventListener('submit', e => {
      e.preventDefault()
      const bar = $('progress', drop), sent = new XMLHttpRequest()
      bar.hidden = false
      sent.upload.onprogress = p => { bar.max = p.total; bar.value = p.loaded; if (p.loaded === p.total) bar.removeAttribute('value') }
      sent.onload = () => { location = sent.responseURL || drop.action }
      sent.onerror = () => { bar.hidden = true; drop.classList.add('failed') }
      sent.open('POST', drop.action)
      sent.send(new FormData(drop))
    })
  }
})()
