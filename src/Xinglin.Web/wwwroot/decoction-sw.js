// Keeps the scan station's page and what draws it, so that it opens with the line down. Nothing about patients passes through here.
const kept = 'decoction-station', page = '/decoction/scan'
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', e => e.waitUntil(self.clients.claim()))
self.addEventListener('fetch', e => {
  const url = new URL(e.request.url)
  if (e.request.method !== 'GET' || url.origin !== location.origin) return
  const isPage = e.request.mode === 'navigate' && url.pathname === page
  if (!isPage && !/\.(css|js|woff2|svg)$/.test(url.pathname)) return
  e.respondWith(fetch(e.request).then(fresh => {
    if (fresh.ok && !fresh.redirected) { const copy = fresh.clone(); caches.open(kept).then(c => c.put(isPage ? page : e.request, copy)) }
    return fresh
  }).catch(async () => (await (await caches.open(kept)).match(isPage ? page : e.request)) ?? Response.error()))
})
