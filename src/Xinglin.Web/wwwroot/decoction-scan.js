// The scan station: one input that keeps the focus, a queue that outlives the line and the page, and every scan sent until the house has answered for it.
(() => {
  'use strict'
  const station = document.getElementById('station')
  if (!station) return
  const $ = q => station.querySelector(q)
  const en = station.dataset.lang === 'en', say = (zh, other) => en ? other : zh
  const input = $('#code'), account = station.dataset.account, repeat = Number(station.dataset.repeat) * 1000
  const order = { toSoak: 'soaked', soaking: 'boiled', boiling: 'packed' }, after = { soaked: 'soaking', boiled: 'boiling', packed: 'packed', handed: 'handedOver' }
  const zone = 'Asia/Shanghai', clock = at => new Date(at).toLocaleTimeString('en-GB', { timeZone: zone })
  const when = at => new Date(at).toLocaleString('sv-SE', { timeZone: zone }).slice(5, 16) // 11-22 20:20
  const words = { soaked: say('浸泡', 'soak'), boiled: say('上机煎煮', 'boil'), packed: say('包装', 'pack'), handed: say('交接', 'hand over') }
  const standing = { toWeigh: say('待调配', 'to weigh'), packed: say('已包装', 'packed'), handedOver: say('已交接', 'handed over'), soaking: say('浸泡中', 'soaking'), boiling: say('煎煮中', 'boiling'), toSoak: say('待浸泡', 'to soak') }
  let mode = 'step', machine = '', running = '', waiting = [], refused = [], last = [], jobs = new Map(), sending = false, off = false, sent = 0

  // --- what must outlive the page lies in the browser's own store
  const opened = new Promise((done, failed) => {
    const asked = indexedDB.open('decoction-station', 1)
    asked.onupgradeneeded = () => { for (const name of ['waiting', 'refused', 'jobs']) asked.result.createObjectStore(name, { keyPath: name === 'jobs' ? 'label' : 'key' }) }
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
  })
  const store = async (name, how, work) => {
    const tx = (await opened).transaction(name, how)
    const asked = work(tx.objectStore(name))
    return new Promise((done, failed) => { tx.oncomplete = () => done(asked?.result); tx.onerror = () => failed(tx.error) })
  }
  const all = name => store(name, 'readonly', s => s.getAll())
  const put = (name, one) => store(name, 'readwrite', s => s.put(one))
  const drop = (name, key) => store(name, 'readwrite', s => s.delete(key))

  // --- focus: wherever a wet hand lands, the next scan is heard
  const focus = () => { if (document.activeElement !== input && !document.hidden) input.focus({ preventScroll: true }) }
  input.addEventListener('blur', () => setTimeout(focus, 50))
  document.addEventListener('visibilitychange', focus)
  addEventListener('focus', focus)
  document.addEventListener('keydown', e => {
    if (e.target === input || e.ctrlKey || e.altKey || e.metaKey) return
    if (/^\d$/.test(e.key)) { e.preventDefault(); input.value += e.key; focus() }
    if (e.key === 'Enter' && !e.target.closest?.('button,a')) { e.preventDefault(); heard() }
  })

  // --- a label is ours when its check digits say so (ISO 7064, modulo 97)
  const isLabel = code => /^\d{42,50}$/.test(code) && [...code].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
  const short = code => `${code.slice(39, -2)}-${code.slice(-2)}`
  const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('')
  const known = label => waiting.filter(w => w.label === label && w.step).reduce((job, w) => ({ ...job, state: after[w.step] }), jobs.get(label))
  const called = job => job ? [job.name, job.place, job.bags && `${job.bags} ${say('袋', 'bags')}`].filter(Boolean).join(' · ') : ''

  const show = (kind, big, more = '', apart = '') => {
    const box = $('[data-said]')
    box.className = 'said ' + kind
    box.setAttribute('role', kind === 'no' ? 'alert' : 'status')
    box.replaceChildren(...[['big', big], ['', more], ['apart', apart]].filter(p => p[1]).map(([name, text]) => Object.assign(document.createElement('p'), { className: name, textContent: text })))
  }
  const line = (text, button) => {
    const li = document.createElement('li')
    li.append(Object.assign(document.createElement('span'), { textContent: text }))
    if (button) li.append(button)
    return li
  }
  const draw = () => {
    $('[data-waiting]').textContent = waiting.length
    $('[data-sent]').textContent = sent
    $('[data-refused]').textContent = refused.length
    const state = $('[data-line]')
    state.classList.toggle('off', off)
    state.textContent = off ? say(`线路断了，照常扫码：${waiting.length} 条留在本机`, `the line is down, go on scanning: ${waiting.length} kept here`) : say('线路正常', 'line is up')
    $('[data-refusals]').replaceChildren(...refused.map(r => {
      const seen = Object.assign(document.createElement('button'), { type: 'button', className: 'btn wet', textContent: say('知道了', 'Seen') })
      seen.addEventListener('click', async () => { await drop('refused', r.key); refused = refused.filter(x => x.key !== r.key); draw(); focus() })
      return line(`${clock(r.at)} ${short(r.label)} ${words[r.step] ?? ''}：${say(r.why.zh, r.why.en)}`, seen)
    }))
    $('[data-last]').replaceChildren(...last.slice(0, 8).map(l => line(l)))
    $('[data-room]').replaceChildren(...[...jobs.keys()].map(known).filter(j => j.state !== 'handedOver').sort((a, b) => (a.promised ?? '') < (b.promised ?? '') ? -1 : 1).map(j => {
      const li = line(`${j.short} ${called(j)}`), by = document.createElement('b')
      li.append(Object.assign(document.createElement('i'), { textContent: standing[j.state] ?? j.state }))
      by.textContent = j.promised ? when(j.promised) : ''
      li.classList.toggle('late', j.state !== 'packed' && new Date(j.promised) < new Date())
      li.prepend(by)
      return li
    }))
    const pot = $('[data-pot]')
    pot.hidden = !machine
    $('[data-pot-number]').textContent = machine
  }

  // --- one scan
  const heard = async () => {
    const code = input.value.replace(/\s/g, '')
    input.value = ''
    if (!code) return
    if (/^\d{1,3}$/.test(code)) { machine = code; show('ok', say(`${code} 号机`, `machine ${code}`), say('接着扫标签', 'now scan the label')); draw(); return }
    if (!isLabel(code)) { show('no', say('这不是本院的标签，或没有扫全', 'this is none of our labels, or not the whole of it'), say('请再扫一次', 'scan again')); return }
    if (mode === 'bags') { bag(code); return }
    const job = known(code), at = new Date()
    const before = waiting.findLast(w => w.label === code) ?? (heard.last?.label === code ? heard.last : undefined)
    if (before && at - new Date(before.at) < repeat && mode === 'step') { show('kept', say('刚扫过，算一次', 'just scanned; it counts once'), called(job)); return }
    const step = mode === 'handed' ? 'handed' : job ? order[job.state] : undefined
    if (mode === 'step' && job && !step) { show('no', say(`现在是“${standing[job.state] ?? job.state}”`, `it stands at “${standing[job.state] ?? job.state}”`), job.state === 'packed' ? say('要交接请先按“交接”再扫', 'to hand it over press “Hand over”, then scan') : say('先在队列里做完前面的', 'finish what comes before, in the queue')); return }
    const scan = heard.last = { key: key(), label: code, at: at.toISOString(), by: account, step, machine: machine || undefined }
    waiting.push(scan)
    await put('waiting', scan)
    last.unshift(`${clock(at)} ${short(code)} ${words[step] ?? say('下一步', 'next step')}`)
    show('kept', `${words[step] ?? say('下一步', 'next step')} ${called(job)}`, off ? say('已留在本机，等线路', 'kept here until the line is back') : say('正在记', 'recording'), job?.apart ?? '')
    if (mode === 'step') machine = ''
    draw()
    send()
  }
  const bag = code => {
    if (!running) { running = code; show('ok', say(`对这一份：${short(code)}`, `checking against ${short(code)}`), called(known(code)) || say('接着扫每一袋', 'now scan every bag')); return }
    if (code === running) { show('ok', say('对', 'right'), `${short(code)} ${called(known(code))}`); return }
    show('no', say('停下：不是同一份药', 'Stop: another medicine'), say(`手上是 ${short(running)}，扫到的是 ${short(code)}。把这一袋拿开，核对后再扫`, `In hand is ${short(running)}, scanned was ${short(code)}. Take this bag away, compare, scan again`))
  }

  // --- sent in the order of scanning, again and again until each was answered for
  const send = async () => {
    if (sending || !waiting.length) return
    sending = true
    try {
      while (waiting.length) {
        const some = waiting.slice(0, 100), now = new Date().toISOString()
        const answer = await fetch('/api/decoction/scans', { method: 'POST', credentials: 'same-origin', redirect: 'manual', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(some.map(s => ({ ...s, now }))) })
        off = false
        $('[data-login]').hidden = !(answer.type === 'opaqueredirect' || answer.status === 401)
        if (!answer.ok) break
        for (const taken of (await answer.json()).scans) await settled(taken)
        draw()
      }
      await look()
    } catch {
      off = true
    } finally {
      sending = false
      draw()
    }
  }
  const settled = async taken => {
    const scan = waiting.find(w => w.key === taken.key)
    if (!scan) return
    const isRefused = taken.outcome === 'refused'
    if (isRefused) { const kept = { ...scan, why: taken.say }; refused.push(kept); await put('refused', kept) }
    else {
      sent++
      if (jobs.has(scan.label) && taken.step) jobs.set(scan.label, { ...jobs.get(scan.label), state: after[taken.step] })
    }
    waiting = waiting.filter(w => w.key !== taken.key)
    await drop('waiting', taken.key)
    if (isRefused) show('no', say(taken.say.zh, taken.say.en), `${short(scan.label)} ${called(known(scan.label))}`)
    else if (heard.last?.key === taken.key && !taken.step) show('kept', say(taken.say.zh, taken.say.en), called(known(scan.label)))
    else if (heard.last?.key === taken.key) show('ok', `${words[taken.step] ?? ''} ${called(known(scan.label))}`, `${say('已记', 'recorded')} ${clock(taken.at)}`, jobs.get(scan.label)?.apart ?? '')
  }
  const look = async () => {
    const answer = await fetch('/api/decoction/jobs', { credentials: 'same-origin', redirect: 'manual', headers: { Accept: 'application/json' } })
    if (!answer.ok) return
    const fresh = await answer.json()
    jobs = new Map(fresh.map(j => [j.label, j]))
    await store('jobs', 'readwrite', s => { s.clear(); fresh.forEach(j => s.put(j)) })
  }

  $('[data-scan]').addEventListener('submit', e => { e.preventDefault(); heard() })
  station.querySelectorAll('[data-mode]').forEach(b => b.addEventListener('click', () => {
    mode = b.dataset.mode
    running = ''
    station.querySelectorAll('[data-mode]').forEach(o => { o.classList.toggle('on', o === b); o.setAttribute('aria-pressed', o === b) })
    show('', { step: say('等着扫码', 'waiting for a scan'), handed: say('交接：扫要发出的那一份', 'hand over: scan what leaves'), bags: say('对袋：先扫筐标签', 'check bags: scan the basket label first') }[mode])
    focus()
  }))
  $('[data-pot]').addEventListener('click', () => { machine = ''; draw(); focus() })
  addEventListener('online', send)
  addEventListener('offline', () => { off = true; draw() })
  setInterval(() => { if (waiting.length) send(); else look().then(() => { off = false }, () => { off = true }).then(draw) }, 5000)

  const begin = async () => {
    ;[waiting, refused] = [(await all('waiting')).sort((a, b) => a.at < b.at ? -1 : 1), await all('refused')]
    jobs = new Map((await all('jobs')).map(j => [j.label, j]))
    off = !navigator.onLine
    draw()
    focus()
    await look().catch(() => { off = true })
    draw()
    send()
    if (!('serviceWorker' in navigator)) { $('[data-insecure]').hidden = false; return }
    await navigator.serviceWorker.register('/decoction-sw.js', { scope: '/decoction/scan' }).catch(() => { $('[data-insecure]').hidden = false })
    const cache = await caches.open('decoction-station')
    if (!off) await Promise.allSettled(['/decoction/scan', ...[...document.querySelectorAll('link[rel=stylesheet],script[src],link[rel=icon]')].map(e => e.href || e.src), ...performance.getEntriesByType('resource').map(r => r.name).filter(n => n.endsWith('.woff2'))].map(u => cache.add(u)))
    station.dataset.ready = ''
  }
  begin()
})()
