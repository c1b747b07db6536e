// Weighing by scanner and scales: Enter goes to the next empty field, and only the last one sends.
(() => {
  'use strict'
  document.addEventListener('keydown', e => {
    const form = e.target.closest?.('form[data-next]')
    if (!form || e.key !== 'Enter' || e.isComposing || e.keyCode === 229 || e.ctrlKey || e.target.tagName !== 'INPUT') return
    const fields = [...form.querySelectorAll('input[type=text]')].filter(f => !f.closest('details:not([open])'))
    const next = fields.slice(fields.indexOf(e.target) + 1).find(f => !f.value)
    e.preventDefault()
    if (next) next.focus()
    else form.querySelector('button.p')?.focus()
  })
  document.querySelector('form[data-next] input[name="b.0"]')?.focus()
})()
