// What is being typed stays in this browser until the server says it is written; a screen nobody sits at closes itself.
(() => {
  'use strict'
  const sign = document.querySelector('meta[name=xinglin-door]')
  const english = document.documentElement.lang.startsWith('en')
  const say = (zh, en) => english ? en : zh
  const minute = 60_000, eightHours = 480 * minute
  const prefix = 'xinglin.draft|'

  // --- drafts: one for each form and account
  const nameOf = form => `${prefix}${form.elements.account.value}|${form.getAttribute('action')}`
  const isKept = form => form?.matches?.('form[method=post]') && form.elements.account && form.elements.key
  const read = name => { try { return JSON.parse(localStorage.getItem(name)) } catch { return null } }
  const write = (name, draft) => { try { localStorage.setItem(name, JSON.stringify(draft)) } catch { /* full or forbidden: the server keeps what is sent */ } }
  const mine = account => Object.keys(localStorage).filter(k => k.startsWith(prefix + account + '|'))
  const typed = form => [...form.elements].filter(f => f.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(f.type))
    .map(f => [f.name, f.type === 'checkbox' || f.type === 'radio' ? f.value + '=' + f.checked : f.value])

  const save = form => write(nameOf(form), { at: Date.now(), key: form.elements.key.value, values: typed(form) })
  document.addEventListener('input', e => { if (isKept(e.target.form)) save(e.target.form) })
  document.addEventListener('submit', e => {
    if (isKept(e.target)) { save(e.target); write(nameOf(e.target), { ...read(nameOf(e.target)), sent: Date.now() }) }
    if (e.target.matches('form[action="/sign-out"]') && sign) {
      mine(sign.content).forEach(k => localStorage.removeItem(k))
      localStorage.setItem('xinglin.out', String(Date.now()))
    }
  })

  const restore = (form, draft) => {
    form.elements.key.value = draft.key
    typed(form).forEach(([name], i) => {
      const field = [...form.elements].filter(f => f.name === name && f.type !== 'hidden')
      const [was, value] = draft.values[i] ?? []
      if (was !== name) return
      for (const f of field) {
        if (f.type === 'checkbox' || f.type === 'radio') { if (value.startsWith(f.value + '=')) f.checked = value.endsWith('=true') }
        else f.value = value
      }
    })
  }
  const offer = form => {
    const name = nameOf(form), draft = read(name)
    if (!draft || draft.sent || form.querySelector('.draft') || JSON.stringify(draft.values) === JSON.stringify(typed(form))) return
    const line = document.createElement('div'), back = document.createElement('button'), away = document.createElement('button')
    line.className = 'notice draft'
    line.setAttribute('role', 'status')
    const at = new Date(draft.at)
    line.append(say(`${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')} 没写完的内容还在，尚未写入。 `, `What you typed at ${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')} is kept and not yet written. `), back, ' ', away)
    back.type = away.type = 'button'
    back.className = away.className = 'btn x'
    back.textContent = say('填回来', 'Put it back')
    away.textContent = say('不要了', 'Discard')
    back.onclick = () => { restore(form, draft); line.remove() }
    away.onclick = () => { localStorage.removeItem(name); line.remove() }
    form.prepend(line)
  }
  const look = async () => {
    for (const name of Object.keys(localStorage).filter(k => k.startsWith(prefix))) {
      const draft = read(name)
      if (!draft || Date.now() - draft.at > eightHours) { localStorage.removeItem(name); continue }
      if (!draft.sent || !sign || !name.startsWith(prefix + sign.content + '|')) continue
      // sent is not written: only the server's own re-reading clears it
      const chart = name.match(/\/charts\/([0-9a-f-]{36})\//)?.[1]
      const answer = chart && await fetch(`/session/written?chart=${chart}&key=${encodeURIComponent(draft.key)}`).catch(() => null)
      const known = answer?.ok && !answer.redirected ? await answer.json() : null
      if (known?.written) localStorage.removeItem(name)
      else if (known) write(name, { ...draft, sent: undefined })
    }
    document.querySelectorAll('form[method=post]').forEach(f => { if (isKept(f)) offer(f) })
  }
  look()
  document.addEventListener('htmx:after:swap', look)
  document.addEventListener('htmx:afterSwap', look)

  // --- signed in again in mid-form: straight back to it
  document.querySelector('form[data-go-on]')?.requestSubmit()
  document.querySelectorAll('[data-print]').forEach(b => { b.hidden = false; b.onclick = () => print() })

  // --- nobody at the screen
  addEventListener('pageshow', e => { if (e.persisted) location.reload() })
  addEventListener('storage', e => { if (e.key === 'xinglin.out' && sign) location.reload() })
  if (!sign) return
  const idle = Number(sign.dataset.idle) * minute
  let told = Date.now(), marked = 0
  const last = () => Number(localStorage.getItem('xinglin.here')) || 0
  const here = () => {
    if (Date.now() - marked < 5000) return
    marked = Date.now()
    localStorage.setItem('xinglin.here', String(marked))
    document.querySelector('.leaving')?.remove()
    if (marked - told < 2 * minute) return
    told = marked
    fetch('/session', { method: 'POST' }).catch(() => { told = 0 })
  }
  here()
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'input']) addEventListener(kind, here, { passive: true })
  setInterval(() => {
    const away = Date.now() - last()
    if (document.querySelector('[data-stays]')) return // works with the line down and shows nobody's name; its session ends at the server all the same
    if (away > idle) location.assign('/login?why=Idle&back=' + encodeURIComponent(location.pathname + location.search))
    else if (away > idle - 2 * minute && idle > 4 * minute && !document.querySelector('.leaving')) {
      const line = document.createElement('div')
      line.className = 'notice leaving'
      line.setAttribute('role', 'status')
      line.textContent = say('两分钟后自动退出；动一下鼠标或键盘就继续。没写完的内容会留着。', 'Signing out in two minutes; move on to stay. What you are typing is kept.')
      document.body.append(line)
    }
  }, 10_000)
})()
