using Xinglin.Care.Treatment.Procedures;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Pages.Procedures;

/// <summary>What was typed into the check list, as one of its three looks.</summary>
static class CheckReading
{
    public static ProcedureChecked Read(ProcedureView view, IReadOnlyList<CheckLine> lines, Func<string, string?> sent) =>
        new(view.Key, sent("stage") is "TimeOut" ? CheckStage.TimeOut : CheckStage.SignIn)
        {
            Identity = Said(sent("identity")), With = Said(sent("with")), SiteMarked = sent("marked") is "on", Mismatch = sent("mismatch") is "on", Approval = Said(sent("approval")),
            Confirmed = [.. (view.Card?.Confirm.Keys ?? Enumerable.Empty<string>()).Where(id => sent($"ok.{id}") is "on")],
            Reasons = [.. from line in lines where Said(sent($"reason.{line.Id}")) is not null select new CheckReason(line.Id, Said(sent($"reason.{line.Id}"))!)],
        };

    public static bool IsBlank(ProcedureChecked look) => look is { Identity: null, Mismatch: false, Approval: null, Confirmed.Count: 0, Reasons.Count: 0 };

    static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
