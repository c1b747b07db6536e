// Diagnosis in a browser: letters go to their fields, and findings are offered as their words are typed. Without script every chip is a plain box to tick.
(() => {
  'use strict'
  const $ = (q, e = document) => e.querySelector(q)
  const all = (q, e = document) => [...e.querySelectorAll(q)]
  const typing = e => e.matches?.('input:not([type=checkbox]):not([type=radio]),textarea,select')

  document.addEventListener('keydown', e => {
    if (e.isComposing || e.keyCode === 229 || e.ctrlKey || e.metaKey || e.altKey || typing(e.target) || $('dialog[open]') || document.documentElement.dataset.keys === 'off') return
    const to = e.key.length === 1 && $(`[data-focus="${CSS.escape(e.key.toLowerCase())}"]`)
    if (!to) return
    e.preventDefault()
    e.stopImmediatePropagation()
    to.focus()
    to.select?.()
  }, true)

  // reads as the server does: the longest word counts, and after “无” nothing up to the comma is there
  const scan = (text, words, not) => {
    const found = new Set()
    for (const part of text.split(/[，,；;。.：:\n]/)) {
      let away = false
      for (let i = 0; i < part.length;) {
        const hit = words.find(w => part.startsWith(w.word, i)), no = not.find(n => part.startsWith(n, i))
        if (hit) { if (!away) found.add(hit.id); i += hit.word.length } else if (no) { away = true; i += no.length } else i++
      }
    }
    return found
  }

  const offer = form => {
    const not = (form.dataset.not || '').split('|').filter(Boolean)
    const chips = all('[data-words]', form)
    const words = zone => chips.filter(c => c.dataset.zone === zone).flatMap(c => c.dataset.words.split('|').map(word => ({ word, id: c.dataset.id }))).sort((a, b) => b.word.length - a.word.length)
    const field = n => form.elements[n]?.value ?? ''
    const found = new Set()
    const take = (text, zone, no) => scan(text, words(zone), no).forEach(id => found.add(id))
    const coat = new Set(words('coating').flatMap(w => [...w.word]))
    for (const part of field('tongue').split(/[，,；;。.：:\n]/)) {
      const under = part.indexOf('舌下'), upper = under < 0 ? part : part.slice(0, under)
      let cut = upper.indexOf('苔')
      if (cut > 0 && cut === upper.trimEnd().length - 1) while (cut > 0 && coat.has(upper[cut - 1])) cut--
      take(cut < 0 ? upper : upper.slice(0, cut), 'tongue', not)
      if (cut >= 0) take(upper.slice(cut), 'coating', [])
      if (under >= 0) take(part.slice(under), 'sublingual', not)
    }
    take(field('pulse'), 'pulse', [])
    for (const n of ['inspection', 'listeningSmelling', 'inquiry', 'palpation']) take(field(n), 'symptom', not)
    for (const c of chips) c.classList.toggle('offered', found.has(c.dataset.id))
    const waiting = chips.filter(c => c.classList.contains('offered') && !$('input', c).checked).length
    const say = $('[data-offers]', form)
    if (say) say.textContent = waiting ? say.dataset.some.replace('0', waiting) : ''
  }

  const matches = (form, word) => all('[data-words]', form).filter(c => word && (c.dataset.initials.startsWith(word) || c.dataset.words.includes(word) || c.dataset.en.toLowerCase().startsWith(word)))

  document.addEventListener('input', e => {
    const form = e.target.closest?.('form[data-findings]')
    if (!form || e.isComposing) return
    if (!e.target.matches('[data-code]')) { offer(form); return }
    const hits = matches(form, e.target.value.trim().toLowerCase())
    for (const c of all('[data-words]', form)) c.classList.toggle('hit', c === hits[0])
    hits[0]?.scrollIntoView({ block: 'nearest' })
    const say = $('[data-found]', form)
    if (say) say.textContent = hits.slice(0, 8).map((c, i) => (i ? '' : '↵ ') + $('span', c).textContent.trim()).join('　')
  })
  document.addEventListener('compositionend', e => e.target.dispatchEvent(new Event('input', { bubbles: true })))
  document.addEventListener('change', e => { const form = e.target.closest?.('form[data-findings]'); if (form && e.target.matches('[type=checkbox]')) offer(form) })

  // Enter in the code field: with letters it toggles the first that fits; empty, it takes all that are offered
  document.addEventListener('keydown', e => {
    if (e.key !== 'Enter' || e.isComposing || e.keyCode === 229 || e.ctrlKey || e.metaKey || !e.target.matches?.('[data-code]')) return
    e.preventDefault()
    e.stopImmediatePropagation()
    const form = e.target.form, word = e.target.value.trim().toLowerCase()
    if (word) { const box = matches(form, word)[0]?.querySelector('input'); if (box) box.checked = !box.checked }
    else for (const c of all('.offered', form)) $('input', c).checked = true
    e.target.value = ''
    e.target.dispatchEvent(new Event('input', { bubbles: true }))
    offer(form)
  }, true)

  const start = () => all('form[data-findings]').forEach(offer)
  document.addEventListener('DOMContentLoaded', start)
  document.addEventListener('htmx:load', start)
  start()
})()
