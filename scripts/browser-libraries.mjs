// Copies what browsers need from node_modules to wwwroot/lib: htmx with its event-stream extension,
// and both Noto SC families at 400 and 700 as the unicode-range subsets their stylesheets name.
// The build calls it after `npm ci`: node scripts/browser-libraries.mjs src/Xinglin.Web

import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const web = process.argv[2]
const from = join(web, 'node_modules')
const to = join(web, 'wwwroot', 'lib')
const fresh = `${to}.${process.pid}` // swapped in whole, so that a broken copy is never mistaken for a finished one

mkdirSync(join(fresh, 'fonts'), { recursive: true })
copyFileSync(join(from, 'htmx.org/dist/htmx.min.js'), join(fresh, 'htmx.min.js'))
copyFileSync(join(from, 'htmx.org/dist/ext/hx-sse.min.js'), join(fresh, 'hx-sse.min.js'))

const sheets = []
for (const family of ['noto-sans-sc', 'noto-serif-sc']) {
  const home = join(from, '@fontsource', family)
  for (const weight of [400, 700]) {
    const sheet = readFileSync(join(home, `${weight}.css`), 'utf8')
    for (const [, file] of sheet.matchAll(/url\(\.\/files\/([^)]+\.woff2)\)/g))
      copyFileSync(join(home, 'files', file), join(fresh, 'fonts', file))
    // every browser that can run these pages reads woff2; the older format is left out
    sheets.push(sheet.replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, '').replaceAll('./files/', './fonts/'))
  }
  copyFileSync(join(home, 'LICENSE'), join(fresh, 'fonts', `${family}.LICENSE`))
}
writeFileSync(join(fresh, 'fonts.css'), sheets.join('\n'))

rmSync(to, { recursive: true, force: true })
renameSync(fresh, to)
