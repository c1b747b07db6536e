using Xinglin.Storage;
using Xinglin.Storage.Proof;

namespace Xinglin.Web.Api;

/// <summary>Walks every chain and names the first bad entry.</summary>
public sealed class VerifyApi : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/verify", (Store store) =>
    {
        var found = Verification.Of(store.Engine);
        return TypedResults.Ok(new Walked(found.Charts, found.Entries, found.Ok,
            found.FirstBad is { } bad ? new(bad.Chart?.ToString(), bad.Seq, bad.What) : null));
    }).RequireAuthorization(p => p.RequireRole(nameof(Role.Engineer), nameof(Role.QualityManager))).WithTags("store").WithSummary("Verify all chains");

    public sealed record Walked(long Charts, long Entries, bool Ok, FirstBad? FirstBad);

    public sealed record FirstBad(string? Chart, long? Seq, Phrase What);
}
