// Passkeys need the browser: it asks the finger, the server asked the question. Without script the password stays.
(() => {
  'use strict'
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) return
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const kind = form.dataset.passkey
    const said = form.querySelector('[data-passkey-said]')
    let busy = false
    form.hidden = false
    form.addEventListener('submit', async e => {
      if (form.elements.credential.value) return
      e.preventDefault()
      if (busy) return
      busy = true
      said.textContent = ''
      try {
        const answer = await fetch('/passkey/' + kind, { method: 'POST' })
        if (!answer.ok || answer.redirected) throw new Error(answer.status)
        const question = await answer.json()
        const credential = kind === 'create'
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) })
        form.elements.credential.value = JSON.stringify(credential)
        form.submit()
      } catch {
        said.textContent = said.dataset.none
      }
      busy = false
    })
  }
})()
