using System.Globalization;
using Xinglin.Care;
using Xinglin.Care.Alliance;
using Xinglin.Knowledge;
using Xinglin.Web.Api;
using Xinglin.Web.Shared;

namespace Xinglin.Web.Regional;

/// <summary>The waits and the flow as files a spreadsheet opens: only charts open to whoever asks.</summary>
public sealed class RegionFiles : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/region.csv", WaitsFile).ExcludeFromDescription();
        app.MapGet("/region/flow.csv", FlowFile).ExcludeFromDescription();
    }

    static IResult WaitsFile(HttpContext http, RegionRoom region, Library library, Tongue T)
    {
        if (region.IsOutside) return Results.StatusCode(403);
        if (WaitAsk.From(Look.Of(http)).View(region, library) is not { } view) return Results.NotFound();
        var names = region.Names(view.All.Where(w => w.IsWaiting).Select(w => w.Row.Chart));
        return Csv.File(Csv.Of([T["姓名（等着的人）", "name (of who waits)"], T["病种", "disease"], T["来自", "from"], T["起", "start"], T["止", "stop"], T["天数", "days"], T["不计暂停", "paused out"], T["状态", "state"], T["原因", "why"]],
            view.All.Select(w => (IEnumerable<string>)
            [
                names.GetValueOrDefault(w.Row.Chart) ?? "", T[Diseases.NameOf(Diseases.KeyOf(w.Row.Disease))], T[WaitAsk.CountyName(region, view.County(w.Row) ?? "unknown")], Day(w.Wait.Start), w.Wait.Stop is { } stop ? Day(stop) : "",
                Number(w.Days), Number(w.Counted), w.IsWaiting ? w.Counted > view.Target ? T["等着，超过目标", "waiting, over"] : T["等着", "waiting"] : T["走完", "ended"], w.Row.Why ?? "",
            ])), $"waits-{WaitAsk.Word(view.Clock)}-{Day(region.Now.HouseDay())}.csv");
    }

    static IResult FlowFile(HttpContext http, RegionRoom region, Tongue T)
    {
        if (region.IsOutside) return Results.StatusCode(403);
        var view = FlowView.From(region, Look.Of(http));
        return Csv.File(Csv.Of([T["来自", "from"], T["月份", "month"], .. FlowView.Places.Select(p => T[FlowView.Name(p)]), T["合计", "total"]],
            view.Cells.Select(c => (IEnumerable<string>)[T[view.Called(c.County)], c.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), .. FlowView.Places.Select(p => Number(c.Counts[(int)p])), Number(c.Counts.Sum())])), $"flow-{Day(region.Now.HouseDay())}.csv");
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
