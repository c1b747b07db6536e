// 开方: herbs are found in the browser, never by a request a key; every change is then checked by the server. The lines under the grid are what is sent, with or without this script.
(() => {
  'use strict'
  const form = document.querySelector('form[data-rx]')
  if (!form) return
  const $ = (q, e = form) => e.querySelector(q)
  const all = (q, e = form) => [...e.querySelectorAll(q)]
  const words = JSON.parse(form.dataset.words), roles = '君臣佐使', classes = ['sovereign', 'minister', 'assistant', 'envoy']
  const entry = $('[data-entry]'), found = $('#rx-found'), hint = $('[data-hint]'), lines = $('[name=herbs]')
  const composing = e => e.isComposing || e.keyCode === 229
  const el = (tag, cls, text) => { const e = document.createElement(tag); if (cls) e.className = cls; if (text != null) e.textContent = text; return e }
  const say = text => { $('[data-said]').textContent = text }
  const cells = () => all('#rx-cells > li')
  const next = () => cells().map(dose).find(d => !d.value.trim() && d !== document.activeElement) ?? entry // a herb without grams, else the next herb
  const dose = li => $('[data-dose]', li)
  const cellOf = name => cells().find(li => li.dataset.herb === name)

  // --- the herbs of the house, once
  let herbs = [], pairs = new Map()
  const index = fetch(form.dataset.rx + '/herbs.json', { credentials: 'same-origin' }).then(r => r.ok ? r.json() : { herbs: [], pairs: [] }).then(got => {
    herbs = got.herbs
    herbs.forEach((h, i) => { h.at = i })
    for (const p of got.pairs) for (const [one, other] of [[p.a, p.b], [p.b, p.a]]) {
      if (!pairs.has(one)) pairs.set(one, [])
      pairs.get(one).push({ other, x: p.x, w: p.w })
    }
    form.dataset.ready = ''
    if (entry.value) look()
  }).catch(() => {})

  const rank = (h, text) => h.i === text ? 0 : h.i.startsWith(text) ? 1 : h.p.startsWith(text) ? 2 : h.n.startsWith(text) ? 1 : h.a && h.a.split(' ').some(a => a.startsWith(text)) ? 3 : -1
  const present = () => new Set(cells().map(li => li.dataset.id || herbs.find(h => h.n === li.dataset.herb)?.id))

  // what it would mean here: the patient's own finding, or the herb of the formula it quarrels with
  const judged = (h, here) => {
    let worst = { x: h.x ?? 0, w: h.w ?? '' }
    for (const p of pairs.get(h.at) ?? []) if (here.has(herbs[p.other].id) && p.x > worst.x) worst = p
    return worst
  }

  let shown = [], at = 0
  const close = () => { found.hidden = true; found.replaceChildren(); shown = []; entry.setAttribute('aria-expanded', 'false'); entry.removeAttribute('aria-activedescendant') }
  const look = () => {
    const began = performance.now()
    const text = entry.value.trim().toLowerCase().replace(/[\d.]+\s*g?$/, '').trim()
    if (!text) { close(); hint.textContent = words.hint; return }
    const here = present()
    shown = []
    for (const h of herbs) { const r = rank(h, text); if (r >= 0) shown.push({ h, r, no: judged(h, here) }) }
    shown.sort((a, b) => (a.no.x === 3) - (b.no.x === 3) || a.r - b.r || (b.h.k ?? 0) - (a.h.k ?? 0) || a.h.n.length - b.h.n.length)
    const stopped = shown.filter(s => s.no.x === 3)
    shown = [...shown.filter(s => s.no.x !== 3).slice(0, 9 - Math.min(2, stopped.length)), ...stopped.slice(0, 2)]
    at = 0
    found.replaceChildren(...shown.map((s, i) => {
      const li = el('li', s.no.x === 3 ? 'no' : s.no.x === 2 ? 'twice' : s.no.x === 1 ? 'warn' : '')
      li.id = 'rx-f' + i
      li.setAttribute('role', 'option')
      li.setAttribute('aria-selected', i === 0 && s.no.x !== 3 ? 'true' : 'false')
      if (s.no.x === 3) li.setAttribute('aria-disabled', 'true')
      const name = el('b', '', s.h.n), pin = el('span', 'mut', s.h.p), rest = el('span', 'rest')
      name.lang = 'zh-CN'
      const inIt = cellOf(s.h.n)
      rest.textContent = [inIt ? `${words.in} ${dose(inIt).value} g` : null, s.no.x === 3 ? null : s.h.r, s.no.x === 2 ? words.sign : null, s.no.w || null, !inIt && s.h.l ? `${words.last} ${s.h.l} g` : null, s.h.k ? `${s.h.k} ${words.times}` : null].filter(Boolean).join(' · ')
      rest.title = rest.textContent
      li.append(el('kbd', '', s.no.x === 3 ? '–' : i + 1), name, pin, rest)
      li.addEventListener('pointerdown', e => { e.preventDefault(); choose(i) })
      return li
    }))
    found.hidden = shown.length === 0
    entry.setAttribute('aria-expanded', String(shown.length > 0))
    mark(0)
    hint.textContent = shown.length ? '' : words.none
    performance.measure('rx-candidates', { start: began, end: performance.now() })
  }
  const mark = to => {
    if (!shown.length) return
    at = (to + shown.length) % shown.length
    ;[...found.children].forEach((li, i) => { li.classList.toggle('f', i === at); li.setAttribute('aria-selected', i === at && shown[i].no.x !== 3 ? 'true' : 'false') })
    entry.setAttribute('aria-activedescendant', 'rx-f' + at)
    found.children[at].scrollIntoView({ block: 'nearest' })
  }
  const choose = i => {
    const s = shown[i]
    if (!s) return
    if (s.no.x === 3) { say(`${s.h.n}：${words.no}。${s.no.w}`); hint.textContent = `${words.no}：${s.no.w}`; return }
    const grams = entry.value.match(/([\d.]+)\s*g?$/)?.[1]
    entry.value = ''
    close()
    put(s.h.n, grams ?? s.h.l ?? '', s.h.h ?? '', s.h.id, grams != null)
  }
  const put = (name, grams, way, id, done) => {
    let li = cellOf(name)
    if (!li) {
      li = el('li', 'h new fresh')
      Object.assign(li.dataset, { herb: name, role: '', way, id: id ?? '' })
      const seal = el('button', 'seal o role', '·'), nm = el('span', 'nm'), ds = el('span', 'ds'), input = el('input'), del = el('button', 'del', '×'), called = el('bdi', '', name)
      seal.type = del.type = 'button'; seal.dataset.seal = del.dataset.del = ''; seal.tabIndex = del.tabIndex = -1
      seal.setAttribute('aria-label', `${name}: ${words.role}`); del.setAttribute('aria-label', `${words.removed} ${name}`)
      called.lang = 'zh-CN'
      nm.append(called); if (way) nm.append(el('sup', '', way))
      input.dataset.dose = ''; input.inputMode = 'decimal'; input.autocomplete = 'off'; input.value = grams
      input.setAttribute('aria-label', `${name} ${words.grams}`)
      ds.append(input, el('small', '', 'g'))
      li.append(seal, nm, ds, el('span', 'nt', ''), del)
      $('#rx-cells').append(li)
      say(`${words.added} ${name}`)
    } else if (grams !== '' && done) dose(li).value = grams
    sync(0)
    if (done) entry.focus(); else { dose(li).focus(); hint.textContent = words.dose }
  }

  // --- the text that is sent, and the check that follows it
  const line = li => `${li.dataset.role ? li.dataset.role + ' ' : ''}${li.dataset.herb}${li.dataset.way ? `（${li.dataset.way}）` : ''}${dose(li).value.trim() ? ' ' + dose(li).value.trim() : ''}`
  let asked = 0, later, after
  const sync = wait => {
    lines.value = cells().map(line).join('\n')
    form.dataset.typed = ''
    soon(wait)
  }
  const soon = wait => {
    asked++
    form.dataset.checking = ''
    clearTimeout(later)
    later = setTimeout(check, wait)
  }
  const check = () => {
    const mine = asked
    fetch(form.dataset.rx + '/check', { method: 'POST', credentials: 'same-origin', body: new FormData(form) }).then(async r => {
      if (!r.ok || r.redirected) throw r
      const page = new DOMParser().parseFromString(await r.text(), 'text/html')
      if (mine !== asked) return
      for (const id of ['rx-head', 'rx-cells', 'rx-shape', 'rx-check', 'rx-sign']) swap(document.getElementById(id), page.getElementById(id))
      unlock()
      delete form.dataset.checking
      const then = after
      after = null
      then?.()
    }).catch(() => { if (mine === asked) { delete form.dataset.checking; hint.textContent = words.offline } })
  }
  // what was typed meanwhile, and where one is, stay
  const swap = (old, fresh) => {
    if (!old || !fresh) return
    const focused = old.contains(document.activeElement) ? document.activeElement : null
    const name = focused?.name, herb = focused?.closest('li')?.dataset.herb, kind = focused && ['dose', 'seal', 'del'].find(k => k in focused.dataset)
    const from = focused?.selectionStart, to = focused?.selectionEnd
    for (const input of all('input[name]:not([type=hidden])', old)) { const same = all('input[name]', fresh).find(i => i.name === input.name); if (same) same.value = input.value }
    all('details[open]', old).forEach(d => { const same = d.className && fresh.querySelector('details.' + d.className); if (same) same.open = true })
    old.replaceWith(fresh)
    if (!focused) return
    const back = name ? all('input', fresh).find(i => i.name === name) : kind && herb ? cellOf(herb)?.querySelector(`[data-${kind}]`) : null
    if (back) { quiet = true; back.focus({ preventScroll: true }); quiet = false; if (from != null) { try { back.setSelectionRange(from, to) } catch { /* not a text field */ } } }
  }
  let quiet = false
  const unlock = () => all('[data-dose]').forEach(i => { i.readOnly = false; i.closest('li').querySelector('[data-seal]').tabIndex = -1 })
  unlock()
  $('[data-lines]').open = false
  form.classList.add('live')

  // --- the entry
  entry.addEventListener('input', e => { if (!composing(e)) look() })
  entry.addEventListener('compositionend', look)
  entry.addEventListener('blur', () => setTimeout(() => { if (document.activeElement !== entry) close() }, 120))
  entry.addEventListener('focus', () => { if (entry.value) look() })
  entry.addEventListener('keydown', e => {
    if (composing(e) || e.ctrlKey || e.metaKey) return
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); mark(at + (e.key === 'ArrowDown' ? 1 : -1)) }
    else if (e.key === 'Enter') {
      e.preventDefault(); e.stopPropagation()
      if (shown.length) choose(at)
      else { const m = entry.value.trim().match(/^(.*?)\s*([\d.]+)?\s*g?$/); if (m?.[1]) { entry.value = ''; put(m[1], m[2] ?? '', '', '', m[2] != null) } }
    } else if (/^[1-9]$/.test(e.key) && shown[+e.key - 1] && !/[^\x00-\x7f]/.test(entry.value)) { e.preventDefault(); choose(+e.key - 1) }
    else if (e.key === 'Escape' && !found.hidden) { e.preventDefault(); e.stopPropagation(); close() }
  })

  // --- the cells
  const remove = li => {
    const name = li.dataset.herb
    li.remove()
    say(`${words.removed} ${name}`)
    sync(0)
    entry.focus()
  }
  const role = (li, to) => {
    li.dataset.role = to
    const seal = $('[data-seal]', li)
    seal.textContent = to || '·'
    classes.forEach((c, i) => seal.classList.toggle(c, roles[i] === to))
    sync(0)
  }
  form.addEventListener('focusin', e => { if (!quiet && 'dose' in e.target.dataset) e.target.select() })
  form.addEventListener('input', e => {
    if ('dose' in e.target.dataset) { e.target.value = e.target.value.normalize('NFKC').replace(/[^\d.]/g, ''); sync(250) }
    else if ('recheck' in e.target.dataset) soon(400)
  })
  form.addEventListener('change', e => { if (e.target === lines || e.target.matches('select[data-recheck]')) soon(0) })
  form.addEventListener('keydown', e => {
    if (composing(e) || e.ctrlKey || e.metaKey) return
    const li = e.target.closest?.('#rx-cells > li')
    if (li) {
      if (e.altKey && /^Digit[1-4]$/.test(e.code)) { e.preventDefault(); role(li, roles[+e.code.at(-1) - 1]) }
      else if (e.altKey) return
      else if (e.key === 'Delete') { e.preventDefault(); remove(li) }
      else if (e.key === 'Enter' && 'dose' in e.target.dataset) { e.preventDefault(); e.stopPropagation(); next().focus() }
      else if (/^[a-z]$/i.test(e.key)) { e.preventDefault(); entry.focus(); entry.value = e.key.toLowerCase(); look() }
      else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { const row = cells(), to = row[row.indexOf(li) + (e.key === 'ArrowDown' ? 4 : -4)]; e.preventDefault(); (to ? dose(to) : entry).focus() }
    } else if ('why' in (e.target.dataset ?? {}) && (e.key === 'Tab' || e.key === 'Enter')) offered(e.target)
  }, true)
  form.addEventListener('click', e => {
    const li = e.target.closest('#rx-cells > li'), out = e.target.closest('[data-takeout]')
    if (out && cellOf(out.dataset.takeout)) remove(cellOf(out.dataset.takeout))
    else if (li && e.target.closest('[data-del]')) remove(li)
    else if (li && e.target.closest('[data-seal]')) role(li, (roles + ' ')[(roles.indexOf(li.dataset.role || ' ') + 1 || 0) % 5].trim())
  })
  // a reason by its number
  const offered = input => {
    const n = /^[1-9]$/.test(input.value.trim()) && document.querySelectorAll('#rx-why option')[+input.value - 1]
    if (n) { input.value = n.value; input.dispatchEvent(new Event('input', { bubbles: true })) }
  }
  form.addEventListener('focusout', e => { if ('why' in (e.target.dataset ?? {})) offered(e.target) })
  form.addEventListener('submit', () => all('[data-why]').forEach(offered))

  // --- templates
  const tpl = $('[data-templates]')
  const left = () => all('li', tpl).filter(li => !li.hidden)
  $('[data-tpl]').addEventListener('input', e => {
    if (composing(e)) return
    const text = e.target.value.trim().toLowerCase()
    for (const li of all('li', tpl)) li.hidden = !!text && !li.dataset.find.split(' ').some(w => w.startsWith(text))
  })
  const load = a => {
    lines.value = a.dataset.load
    $('[name=base]').value = a.dataset.base ?? ''
    $('[name=formula]').value = a.dataset.formula ?? ''
    tpl.open = false
    after = () => next().focus()
    soon(0)
  }
  tpl.addEventListener('click', e => { const a = e.target.closest('a[data-load]'); if (a) { e.preventDefault(); load(a) } })
  tpl.addEventListener('keydown', e => {
    if (composing(e)) return
    if (e.key === 'Enter' && 'tpl' in e.target.dataset) { e.preventDefault(); e.stopPropagation(); const first = left()[0]; if (first) load(first.querySelector('a')) }
    else if (e.key === 'Escape') { e.stopPropagation(); tpl.open = false; entry.focus() }
  })
  document.addEventListener('keydown', e => {
    if (!composing(e) && (e.ctrlKey || e.metaKey) && e.key === 'Enter' && !e.target.form) { e.preventDefault(); form.requestSubmit() }
  })
  index.then(() => { if (!form.querySelector('[autofocus]')) entry.focus() })
})()
