using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>What the eye and the finger find on a page, asked of the browser that drew it. Each answer is what is wrong.</summary>
public static class Looks
{
    static readonly AxeRunOptions rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
    };

    public static async Task<IEnumerable<string>> Access(IPage page) =>
        (await page.RunAxe(rules)).Violations.SelectMany(v => v.Nodes.Take(2).Select(n => $"{v.Id} ({v.Impact}): {v.Help}: {Cut(n.Html)}"));

    /// <summary>The page goes down, never sideways.</summary>
    public static Task<string[]> Sideways(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          if (document.querySelector('main.paper')) return [] // paper is as wide as paper
          const over = document.documentElement.scrollWidth - innerWidth
          if (over <= 0) return []
          const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.sr,.skip'))
          return ['sideways by ' + over + ' px: ' + wide.slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || '')).join(' ')]
        }
        """);

    /// <summary>Headings, names, buttons and labels are whole, or say by three dots that they are not.</summary>
    public static Task<string[]> Clipped(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('h1,h2,h3,button,.btn,th,label>span,summary,.name,.chip,dt')].filter(e => {
          const s = getComputedStyle(e), r = e.getBoundingClientRect()
          if (!r.width || e.closest('[aria-hidden=true]') || s.overflowX === 'visible' || s.textOverflow === 'ellipsis') return false
          return e.scrollWidth > e.clientWidth + 1
        }).map(e => 'clipped: ' + e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || '') + ' ' + e.innerText.slice(0, 30))
        """);

    /// <summary>What a finger must hit is as large as asked; links inside running text are left to the line.</summary>
    public static Task<string[]> Targets(IPage page, int least) => page.EvaluateAsync<string[]>("""
        least => [...document.querySelectorAll('button,input:not([type=hidden]),select,textarea,summary,.btn,.rail a,[role=button]')].filter(e => {
          const r = (e.matches('input[type=checkbox],input[type=radio]') && e.labels?.[0] || e).getBoundingClientRect()
          return r.width && r.height && (r.height < least - .5 || r.width < least - .5) && e.checkVisibility({ visibilityProperty: true }) && !e.closest('.skip,[aria-hidden=true]') && !e.matches('.drawer')
        }).map(e => 'small: ' + e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || '') + '[' + (e.name || '') + '] ' + Math.round(e.getBoundingClientRect().width) + '×' + Math.round(e.getBoundingClientRect().height) + ' ' + (e.innerText || '').slice(0, 20))
        """, least);

    /// <summary>Letters of a picture lie inside it, over no other letters, and are large enough to read: 12 px as drawn, of which a narrow column may take a tenth.</summary>
    public static Task<string[]> Pictures(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().width > 60).flatMap(svg => {
          const frame = svg.getBoundingClientRect(), texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim() && t.checkVisibility()).map(t => ({ t: t.textContent.trim(), r: t.getBoundingClientRect(), px: parseFloat(getComputedStyle(t).fontSize) * (svg.getScreenCTM()?.a ?? 1) }))
          const found = []
          for (const a of texts) {
            if (a.r.left < frame.left - 1 || a.r.right > frame.right + 1 || a.r.top < frame.top - a.r.height * .3 || a.r.bottom > frame.bottom + a.r.height * .3) found.push('outside the picture: ' + a.t)
            if (a.px < 10.9) found.push('too small, ' + a.px.toFixed(1) + ' px: ' + a.t)
          }
          texts.forEach((a, i) => texts.slice(i + 1).forEach(b => {
            const w = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left), h = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top)
            if (w > 1.5 && h > Math.min(a.r.height, b.r.height) * .35) found.push('overlap: “' + a.t + '” and “' + b.t + '”')
          }))
          return found.slice(0, 6)
        })
        """);

    static string Cut(string html) => html.Length > 160 ? html[..160] + "…" : html;
}
