// Entry forms in a browser: Enter goes on and never signs, usual times fill the field, rows are added without a trip. All of it works without script too.
(() => {
  'use strict'
  const $ = (q, e = document) => e.querySelector(q)
  const all = (q, e = document) => [...e.querySelectorAll(q)]

  document.addEventListener('keydown', e => {
    if (e.key !== 'Enter' || e.isComposing || e.keyCode === 229 || e.ctrlKey || e.metaKey || e.shiftKey) return
    const form = e.target.closest?.('form[data-form]')
    if (!form || !e.target.matches('input,select')) return
    e.preventDefault()
    const fields = all('input:not([type=hidden]),select,textarea,button:not(.look)', form).filter(f => f.offsetParent !== null && !f.disabled)
    let next = fields.indexOf(e.target) + 1
    while (fields[next]?.type === 'radio' && fields[next].name === e.target.name) next++
    fields[next]?.focus()
  })

  // a usual moment fills the time; a time typed by hand takes the choice off the usual ones
  document.addEventListener('change', e => {
    const when = e.target.closest?.('.when')
    if (!when) return
    if (e.target.dataset.at) $('[data-own]', when).value = e.target.dataset.at
    else if (e.target.matches('[data-own]')) { const other = $('[name=when][value=other]', when); if (other) other.checked = true }
  })

  document.addEventListener('click', e => {
    const more = e.target.closest?.('button[data-more]')
    if (!more) return
    const at = more.dataset.more
    const table = $(`table[data-rows="${CSS.escape(at)}"]`, more.closest('form'))
    const count = $(`input[name="${CSS.escape(at)}.rows"]`, more.closest('form'))
    if (!table || !count || +count.value >= 200) return
    e.preventDefault()
    const n = +count.value, fresh = table.tBodies[0].rows[table.tBodies[0].rows.length - 1].cloneNode(true)
    for (const cell of all('[name]', fresh)) {
      cell.name = cell.name.replace(`[${n - 1}]`, `[${n}]`)
      cell.id = cell.id.replace(`-${n - 1}--`, `-${n}--`)
      cell.setAttribute('aria-label', (cell.getAttribute('aria-label') ?? '').replace(String(n), String(n + 1)))
      if (cell.type === 'checkbox') cell.checked = false
      else cell.value = ''
    }
    all('small', fresh).forEach(s => s.remove())
    all('.wrong', fresh).forEach(s => s.classList.remove('wrong'))
    $('th', fresh).textContent = n + 1
    count.value = n + 1
    table.tBodies[0].append(fresh)
    $('[name]', fresh)?.focus()
  })

  // one press is enough: the second would only bring the same answer again
  document.addEventListener('submit', e => {
    const form = e.target.closest?.('form[data-form]')
    if (!form || e.defaultPrevented) return
    if (form.dataset.sent && Date.now() - form.dataset.sent < 3000) { e.preventDefault(); return }
    form.dataset.sent = Date.now()
  })

  document.addEventListener('input', e => {
    const box = e.target.closest?.('[data-filter]')
    if (!box || e.isComposing) return
    const word = box.value.trim().toLowerCase()
    for (const one of all(box.dataset.filter)) one.hidden = word !== '' && !(one.dataset.words + ' ' + one.textContent).toLowerCase().includes(word)
    for (const part of all('.kinds section')) part.hidden = all('a', part).every(a => a.hidden)
  })
})()
document.addEventListener('click', e => { if (e.target.closest?.('[data-print]')) window.print() })
