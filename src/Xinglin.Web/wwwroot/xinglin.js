// What only a browser can do: keys, the live stream, files dropped. Pages work without it.
(() => {
  'use strict'
  const $ = (q, e = document) => e.querySelector(q)
  const all = (q, e = document) => [...e.querySelectorAll(q)]

  // --- one stream for all live regions of the page; a region that moved fetches itself again
  let stream, heard = ''
  const listen = () => {
    const topics = [...new Set(all('[data-topic]').map(e => e.dataset.topic))].sort()
    if (topics.join() === heard) return
    heard = topics.join()
    stream?.close()
    if (!topics.length) return
    stream = new EventSource('/live?' + topics.map(t => 'topic=' + encodeURIComponent(t)).join('&'))
    stream.addEventListener('moved', e => renew(all('[data-topic]').filter(r => r.dataset.topic === e.data)))
    let broken = false
    stream.onerror = () => { broken = true; document.body.classList.add('stale') }
    stream.addEventListener('hello', () => {
      document.body.classList.remove('stale')
      if (broken) renew(all('[data-topic]'))
      broken = false
    })
  }
  // regions of one page are fetched together; one under a typing hand waits for the next time
  const renew = regions => {
    for (const from of new Set(regions.map(r => r.dataset.from))) {
      const here = regions.filter(r => r.dataset.from === from && !r.querySelector('form :focus'))
      if (!here.length) continue
      fetch(from, { credentials: 'same-origin' }).then(r => r.ok ? r.text() : Promise.reject(r)).then(text => {
        const page = new DOMParser().parseFromString(text, 'text/html')
        for (const region of here) {
          const fresh = $('#' + CSS.escape(region.id), page)
          if (!fresh) continue
          const at = region.querySelector(':focus')?.id
          all('details[open][id]', region).forEach(d => fresh.querySelector('#' + CSS.escape(d.id))?.setAttribute('open', ''))
          const list = $('.list', region)?.scrollTop
          region.replaceWith(fresh)
          if (list && $('.list', fresh)) $('.list', fresh).scrollTop = list
          window.htmx?.process(fresh)
          if (at) $('#' + CSS.escape(at))?.focus()
        }
      }).catch(() => document.body.classList.add('stale'))
    }
  }
  document.addEventListener('DOMContentLoaded', listen)
  document.addEventListener('htmx:after:swap', listen)
  document.addEventListener('htmx:afterSwap', listen)
  if (document.readyState !== 'loading') listen()

  // --- keys: never while text is typed, never inside an input method's composition
  let going = 0
  const typing = t => t.closest('input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable]')
  const click = e => { e.scrollIntoView?.({ block: 'nearest' }); e.click() }
  const row = step => {
    const rows = all('[data-row]')
    if (!rows.length) return
    const at = rows.findIndex(r => r === document.activeElement || r.contains(document.activeElement) || r.classList.contains('sel'))
    const to = rows[Math.min(rows.length - 1, Math.max(0, at + step))]
    const link = to.matches('a') ? to : $('a', to)
    link?.focus()
    if (link?.hasAttribute('data-preview')) link.click()
  }
  document.addEventListener('keydown', e => {
    if (e.isComposing || e.keyCode === 229) return
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') { e.preventDefault(); $('[data-find]')?.focus(); $('[data-find]')?.select(); return }
    if ((e.ctrlKey || e.metaKey) && e.key === 'Enter' && e.target.form) { e.preventDefault(); e.target.form.requestSubmit(); return }
    if (e.key === 'Escape') { $('dialog[open]')?.close(); all('details.me[open]').forEach(d => d.open = false); if (typing(e.target)) e.target.blur(); return }
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e.target) || localStorage.getItem('xinglin-keys') === 'off') return
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
    if (key === 'p') { e.preventDefault(); window.print(); return }
    const act = all(`[data-key="${CSS.escape(key)}"]`).find(a => a.offsetParent !== null || a.closest('svg'))
    if (act) {
      e.preventDefault()
      if (act.tagName === 'SUMMARY') { act.parentElement.open = true; $('input:not([type=hidden]),select,textarea', act.parentElement)?.focus() }
      else click(act)
    }
  })
  const help = () => {
    const box = $('#keys')
    if (!box) return
    box.replaceChildren(...all('.foot span:has(kbd)').map(s => s.cloneNode(true)))
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
