using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>What holds for every page, whatever it shows. Each rule answers with what breaks it.</summary>
public static partial class Page_rules
{
    /// <summary>Bytes of one page as they go over a county line, fonts and files apart.</summary>
    const int Heaviest = 100_000;

    public static IEnumerable<string> Answered(Seen_page page)
    {
        if (page.Status is not (200 or 403)) yield return $"answered {page.Status}";
        else if (page.Status == 403 && page.All("main h1, .card h1").FirstOrDefault() is null) yield return "refused without a word";
    }

    public static IEnumerable<string> Headed(Seen_page page)
    {
        if (page.All("h1").Count() is not 1 and var n) yield return $"{n} first headings";
        if (string.IsNullOrWhiteSpace(page.Document.Title)) yield return "no title";
        if (page.All("main").Count() is not 1) yield return "not one main part";
        if (page.Document.DocumentElement.GetAttribute("lang") is var lang && lang != (page.English ? "en-GB" : "zh-CN")) yield return $"lang is {lang}";
    }

    public static IEnumerable<string> Identified(Seen_page page)
    {
        foreach (var twice in page.All("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1)) yield return $"id {twice.Key} {twice.Count()} times";
        foreach (var link in page.All("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Where(id => page.Document.GetElementById(id) is null)) yield return $"#{link} leads nowhere";
        foreach (var (e, id) in page.All("[aria-labelledby],[aria-describedby],[aria-controls]").SelectMany(e => Ids(e).Select(id => (e, id))))
            if (page.Document.GetElementById(id) is null) yield return $"{Short(e)} names the missing id {id}";
    }

    public static IEnumerable<string> Labelled(Seen_page page) =>
        page.All("img:not([alt])").Concat(page.All("svg").Where(s => !Hidden(s) && !Named(s)))
            .Concat(page.All("input, select, textarea").Where(f => f.GetAttribute("type") is not ("hidden" or "submit") && !Named(f) && f.Closest("label") is null && page.Document.QuerySelector($"label[for='{f.Id}']") is null))
            .Concat(page.All("button, summary, a[href]").Where(e => !Hidden(e) && string.IsNullOrWhiteSpace(e.TextContent) && !Named(e) && e.QuerySelector("img[alt]:not([alt='']), svg[aria-label]") is null))
            .Concat(page.All("dialog, nav").Where(e => e.LocalName == "nav" && !Named(e)))
            .Select(e => $"no name: {Short(e)}");

    public static IEnumerable<string> Guarded(Seen_page page)
    {
        foreach (var form in page.All("form").Where(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)))
        {
            if (form.QuerySelector("input[name='__RequestVerificationToken']") is null) yield return $"{Short(form)} has no antiforgery token";
            if (form.ClassList.Contains("fact") && form.QuerySelector("input[name='key'][value]") is null) yield return $"{Short(form)} has no key, so sent twice it writes twice";
            if (form.GetAttribute("action") is null) yield return $"{Short(form)} goes nowhere in particular";
        }
        foreach (var form in page.All("form:not([method])").Where(f => f.QuerySelector("input[type=password], input[type=file]") is not null)) yield return $"{Short(form)} puts secrets into the address";
    }

    /// <summary>Nothing the policy in the headers would stop.</summary>
    public static IEnumerable<string> Lawful(Seen_page page)
    {
        if (Forbidden().Match(page.Html) is { Success: true } inline) yield return $"the policy stops {inline.Value}";
        foreach (var foreign in page.All("script[src], link[rel=stylesheet][href], img[src]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).Where(s => s.Contains("//", StringComparison.Ordinal)))
            yield return $"comes from elsewhere: {foreign}";
    }

    public static IEnumerable<string> Sealed(Seen_page page)
    {
        if (!Header(page, "Content-Security-Policy").Contains("default-src 'self'", StringComparison.Ordinal)) yield return "no content security policy";
        if (!Header(page, "Cache-Control").Contains("no-store", StringComparison.Ordinal)) yield return "may be kept in a cache";
        if (Header(page, "X-Content-Type-Options") != "nosniff") yield return "types may be guessed";
        if (Header(page, "Server") is not "") yield return "says what it runs on";
    }

    public static IEnumerable<string> Light(Seen_page page) => page.Sent > Heaviest ? [$"{page.Sent:#,0} bytes"] : [];

    /// <summary>Markup in a name stays letters, and marks that turn the writing round do not reach what stands beside the name.</summary>
    public static IEnumerable<string> Plain(Seen_page page)
    {
        if (page.Html.Contains(A_whole_house.Markup, StringComparison.Ordinal)) yield return "a name became markup";
        foreach (var text in page.Document.All.SelectMany(e => e.ChildNodes.OfType<IText>()).Where(t => Turned().IsMatch(t.Data)))
            yield return $"a name turns the writing in {Short(text.ParentElement!)}";
        foreach (var element in page.Document.All.Where(e => e.Attributes.Any(a => Turned().IsMatch(a.Value) && a.Name is not ("value" or "href")))) yield return $"a name turns an attribute of {Short(element)}";
    }

    /// <summary>The same words without marks that turn the writing, as pages show them.</summary>
    public static string Straight(string text) => Turned().Replace(text, "");

    static string Header(Seen_page page, string name) => page.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";

    static IEnumerable<string> Ids(IElement e) => ((string[])["aria-labelledby", "aria-describedby", "aria-controls"]).SelectMany(a => (e.GetAttribute(a) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static bool Hidden(IElement e) => e.Closest("[aria-hidden=true]") is not null;

    static bool Named(IElement e) => !string.IsNullOrWhiteSpace(e.GetAttribute("aria-label") ?? e.GetAttribute("aria-labelledby") ?? e.GetAttribute("title")) || e.QuerySelector(":scope > title") is not null;

    static string Short(IElement e) => $"<{e.LocalName}{string.Concat(e.Attributes.Where(a => a.Name is "id" or "class" or "name" or "href" or "action").Select(a => $" {a.Name}={a.Value}"))}>";

    [GeneratedRegex("<script(?![^>]* src=)[^>]*>|<style[^>]*>|\\sstyle=\"[^\"]*\"|\\son[a-z]+=\"[^\"]*\"|javascript:[^\"]*")]
    private static partial Regex Forbidden();

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Turned();
}
