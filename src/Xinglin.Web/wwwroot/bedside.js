// The key pad of the bedside form: a gloved finger taps a field, taps its digits, and is led on; the score follows what stands there. Without script the fields take a keyboard.
(() => {
  'use strict'
  const form = document.querySelector('form[data-bedside]')
  if (!form) return
  const fields = () => [...form.querySelectorAll('.num input')].filter(f => f.offsetParent !== null)
  const pad = document.createElement('div')
  pad.className = 'keypad'
  pad.setAttribute('role', 'group')
  pad.setAttribute('aria-label', document.documentElement.lang.startsWith('en') ? 'key pad' : '数字键')
  for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', '⌫']) {
    const b = document.createElement('button')
    b.type = 'button'
    b.textContent = key
    b.dataset.key = key
    if (key === '⌫') b.setAttribute('aria-label', document.documentElement.lang.startsWith('en') ? 'take back' : '退一格')
    pad.append(b)
  }
  form.querySelector('.save').before(pad)
  for (const f of fields()) f.setAttribute('inputmode', 'none')
  let at = null
  const go = f => {
    at?.closest('.num').classList.remove('at')
    at = f ?? null
    at?.closest('.num').classList.add('at')
    at?.focus({ preventScroll: true })
  }
  form.addEventListener('focusin', e => { if (e.target.matches('.num input') && e.target !== at) go(e.target) })
  const whole = f => {
    const digits = f.value.replace(/\D/g, '')
    const want = +f.dataset.digits + (f.dataset.grows && f.dataset.grows.includes(digits[0]) ? 1 : 0)
    return digits.length >= want
  }
  pad.addEventListener('click', e => {
    const key = e.target.closest('button')?.dataset.key
    if (!key) return
    if (!at) go(fields()[0])
    if (key === '⌫') at.value = at.value.slice(0, -1).replace(/\.$/, '')
    else if (key === '.') { if (!at.value.includes('.') && at.value) at.value += '.' }
    else {
      if (at.dataset.point && !at.value.includes('.') && at.value.length === +at.dataset.point) at.value += '.'
      if (at.value.length < 7) at.value += key
    }
    at.dispatchEvent(new Event('input', { bubbles: true }))
    if (/\d/.test(key) && whole(at)) {
      const all = fields(), next = all[all.indexOf(at) + 1]
      if (next && next.closest('.pads') && !['litres', 'weight'].includes(next.name)) go(next)
    }
  })
  let waiting = 0, asked = 0
  const ask = () => {
    clearTimeout(waiting)
    waiting = setTimeout(async () => {
      const mine = ++asked
      const r = await fetch(form.dataset.bedside, { method: 'POST', credentials: 'same-origin', body: new FormData(form) }).catch(() => null)
      if (!r?.ok || mine !== asked) return
      const fresh = new DOMParser().parseFromString(await r.text(), 'text/html').getElementById('news')
      if (fresh) form.querySelector('#news')?.replaceWith(fresh)
    }, 300)
  }
  form.addEventListener('input', ask)
  form.addEventListener('change', ask)
  if (!form.querySelector('.alarm')) go(fields()[0])
})()
