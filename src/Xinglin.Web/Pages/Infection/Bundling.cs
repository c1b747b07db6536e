using System.Globalization;
using Xinglin.Facts.Nursing;
using Xinglin.Storage;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Infection;

/// <summary>Reads the bundle of a shift, or the audit of it at the bedside, and signs it once.</summary>
public sealed class Bundling(Signing signing, Visitor visitor, TimeProvider time)
{
    public IReadOnlyList<Problem> Write(HttpContext http, ChartId chart, IReadOnlyList<Precaution> elements, bool audit)
    {
        var form = http.Request.Form;
        List<IFact> facts = audit ? [.. from e in elements
                                        let of = Whole(form[$"of-{e}"])
                                        where of is > 0
                                        select new BundleAudited(e, of.Value, Whole(form[$"done-{e}"]) ?? 0)]
            : [new ProtectiveCare([.. elements.Select(e => form[$"done-{e}"] == "true" ? new PrecautionTaken(e, true) : new(e, false) { Why = form[$"why-{e}"].ToString().Trim() is { Length: > 0 } why ? why : null })])];
        var problems = facts is [] ? [new Problem("", new("请至少写一项的应做次数", "give the opportunities of at least one element"))] : facts.SelectMany(f => f.Problems()).ToList();
        if (problems is [])
        {
            var (now, key) = (time.GetUtcNow(), Signing.Clean(form["key"]) ?? Guid.CreateVersion7().ToString("N"));
            var signed = signing.SignAll(chart, [.. facts.Select((f, i) => new Draft(f, now) { Source = i.ToString(CultureInfo.InvariantCulture) })], key, visitor.Who);
            if (signed.Entry is not null) http.Response.Redirect($"/charts/{chart}/infection");
            problems = [.. signed.Problems];
        }
        if (problems is not []) http.Response.StatusCode = 422;
        return problems;
    }

    static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
