using Xinglin.Care.Rights;
using Xinglin.Web.Api;

namespace Xinglin.Web.Rights;

/// <summary>Stands before every path that names a chart, so that no page and no program door can forget to ask.</summary>
public static class Threshold
{
    static readonly string[] charts = ["/charts", "/api/charts", "/decoction"];

    public static void Add(IServiceCollection services) =>
        services.AddScoped<Pacts>().AddScoped<Pages.Alliance.AfarWriting>().AddScoped<Pages.Alliance.RemoteRoom>().AddScoped<Pages.Alliance.TripRoom>().AddSingleton<GuestRoom>().AddSingleton(s => new Care.Alliance.Partners(() => Storage.Organisations.Agreements.InForce(s.GetRequiredService<Storage.Store>())))
            .AddSingleton<Duty>().AddSingleton<OpeningLog>().AddHostedService(s => s.GetRequiredService<OpeningLog>());

    public static void Use(WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.User.Identity?.IsAuthenticated is not true || ChartIn(http.Request.Path) is not { } chart
            || http.RequestServices.GetRequiredService<ReadingRoom>().Decide(chart) is not Opening.Closed closed)
        {
            await next(http);
            return;
        }
        var isStaff = http.RequestServices.GetRequiredService<Visitor>().Reader.IsStaff;
        http.Response.StatusCode = isStaff ? 403 : 404; // whoever treats nobody learns nothing of what there is
        if (isStaff) http.Items[typeof(Opening.Closed)] = chart;
        if (isStaff && await Door.KeptForms.Return(http, chart)) return; // the door closed while a form was open: its words go back to whoever typed them
        if (Refusals.IsDoor(http)) await http.Response.WriteAsJsonAsync(new Problems([isStaff ? NotOpen : ChartsApi.Unknown]), http.RequestAborted);
    });

    /// <summary>What programs are told.</summary>
    public static Problem NotOpen { get; } = new("chart", new("这份病历没有对这个账号开放；请找照护团队，或在网页上说明原因紧急打开", "this chart is not open to this account: ask its care team, or open it in an emergency on its page, with a reason"));

    /// <summary>The chart a path names.</summary>
    public static ChartId? ChartIn(PathString path)
    {
        foreach (var root in charts)
            if (path.StartsWithSegments(root, out var rest) && rest.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var id, ..] && Guid.TryParse(id, out var guid)) return new(guid);
        return null;
    }

    /// <summary>The word the log keeps for a path: journey, entries, record, check, decoction, api …</summary>
    public static string DoorOf(PathString path) =>
        path.StartsWithSegments("/api") ? "api" : path.StartsWithSegments("/decoction") ? "decoction" : path.StartsWithSegments("/charts", out var rest)
            ? rest.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, var page, ..] ? page : "journey" : path.StartsWithSegments("/knowledge") ? "check" : "worklist";
}
