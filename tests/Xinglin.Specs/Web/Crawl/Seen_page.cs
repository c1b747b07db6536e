using System.Net.Http.Headers;
using AngleSharp.Dom;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>One page as somebody got it.</summary>
/// <param name="Pattern">the route the address belongs to, with the names of its query: "/charts/{Id:guid}?span"</param>
/// <param name="From">the page that linked to it</param>
/// <param name="Sent">bytes on the wire</param>
public sealed record Seen_page(string Account, string Tongue, string Address, string Pattern, string From, int Status, HttpResponseHeaders Headers, string Html, int Sent, IDocument Document)
{
    public bool English => Tongue == "en";

    /// <summary>Elements a reader meets: everything but what the browser keeps to itself.</summary>
    public IEnumerable<IElement> All(string selector) => Document.QuerySelectorAll(selector);

    public override string ToString() => $"{Account} {Tongue} {Status} {Address} (from {From})";
}
