using Microsoft.Playwright;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>What a person does and sees in a window, in the words of the ward.</summary>
public static class Seeing
{
    extension(IPage page)
    {
        /// <summary>Says which of these words are not before the eye: drawn, inside the window, not covered. Nothing is scrolled or clicked.</summary>
        public Task<string[]> NotBeforeTheEye(params string[] words) => page.EvaluateAsync<string[]>("""
            words => {
              const seen = [...document.querySelectorAll('main *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).filter(e => {
                const r = e.getBoundingClientRect()
                return r.width && r.height && r.left < innerWidth && r.right > 0 && r.top < innerHeight && r.bottom > 0 && e.checkVisibility({ visibilityProperty: true })
              }).map(e => e.textContent.replace(/\s+/g, ' ')).join(' | ')
              return words.filter(w => !w.split('/').some(either => seen.includes(either)))
            }
            """, words);

        /// <summary>Looks somebody up in the field that is on every page.</summary>
        public async Task Find(string name)
        {
            await page.Locator("header [data-find]").FillAsync(name);
            await page.Locator("header [data-find]").PressAsync("Enter");
            await page.Locator("main a[href*='/charts/']", new() { HasText = name }).First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/charts/"));
        }

        /// <summary>Fills the form that writes this fact and sends it.</summary>
        public async Task Record(ChartId chart, string tag, params (string Field, string Value)[] typed)
        {
            await (await page.Typed(chart, tag, typed)).Locator("button.p").Last.ClickAsync();
            await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        }

        /// <summary>Fills the form that writes this fact and leaves it so.</summary>
        public async Task<ILocator> Typed(ChartId chart, string tag, params (string Field, string Value)[] typed)
        {
            var form = page.Locator($"form[action='/charts/{chart}/record/{tag}']").First;
            foreach (var (name, value) in typed)
            {
                var field = form.Locator($"[name={name}]:not([type=hidden])").First;
                switch (await field.EvaluateAsync<string>("e => e.type"))
                {
                    case "select-one": await field.SelectOptionAsync(value); break;
                    case "radio": await form.Locator($"[name={name}][value={value}]").CheckAsync(new() { Force = true }); break;
                    default: await field.FillAsync(value); break;
                }
            }
            return form;
        }

        public async Task SignOut()
        {
            await page.Locator("details.me > summary").ClickAsync();
            await page.Locator("form[action='/sign-out'] button").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/login"));
        }
    }
}
