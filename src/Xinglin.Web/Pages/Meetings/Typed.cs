using System.Globalization;
using Xinglin.Facts.Meetings;

namespace Xinglin.Web.Pages.Meetings;

/// <summary>What was typed into the board's forms, as facts; what cannot be read is said and nothing of it is lost.</summary>
static class Typed
{
    public const int Items = 8;

    /// <summary>Kinds of entry an item may be closed by, the usual ones.</summary>
    public static readonly string[] Closing = ["prescription", "procedure", "cycle-given", "cycle-ordered", "regimen-started", "regimen-stopped", "radiotherapy", "medication-ordered", "external-therapy-ordered", "lab", "imaging", "pathology", "biomarker", "nursing-assessment", "goals-of-care", "consent", "referral", "next-step"];

    public static (MdtOpinion? Fact, IReadOnlyList<Problem> Problems) Opinion(long request, Func<string, string?> sent)
    {
        if (!Enum.TryParse<Stance>(sent("stance"), out var stance)) return (null, [new("stance", new("请选立场", "choose where you stand"))]);
        if (Said(sent("seat")) is null) return (null, [new("seat", new("请写代表哪个学科", "say for which discipline"))]);
        if (Said(sent("says")) is null) return (null, [new("says", new("请写一句话意见", "write your opinion in one sentence"))]);
        if (stance is Stance.Conditional && Said(sent("condition")) is null) return (null, [new("condition", new("有条件，请写前提", "say what must hold first"))]);
        return (new(request, sent("seat") ?? "", stance, sent("says") ?? "") { Basis = Said(sent("basis")), Condition = Said(sent("condition")), Road = Said(sent("road")) }, []);
    }

    public static (MdtRequested? Fact, IReadOnlyList<Problem> Problems) Request(Func<string, string?> sent) =>
        (new(sent("question") ?? "")
        {
            Kind = Enum.TryParse<BoardKind>(sent("kind"), out var kind) ? kind : BoardKind.First, Disease = Said(sent("disease")), Urgent = sent("urgent") is "on", GapReason = Said(sent("gap")),
            Seats = [.. (sent("seats") ?? "").Split([',', '，', '、', '\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
        }, []);

    /// <summary>What of the pair of roads is not written yet.</summary>
    public static IEnumerable<Problem> Pair(Func<string, string?> sent)
    {
        if (Said(sent("taken")) is null) yield return new("taken", new("请写采纳的路", "write the road taken"));
        if (Said(sent("not")) is null) yield return new("not", new("请写没选的路，以后才能复盘", "write the road not taken"));
        if (Said(sent("why")) is null) yield return new("why", new("请写取舍的理由", "write why"));
    }

    /// <summary>The items that were written, each with one owner and a day.</summary>
    /// <param name="roleOf">the role of a colleague by account</param>
    public static (List<MdtRecommendation> Items, List<Problem> Problems) Recommendations(long request, string? meeting, Func<string, string?> sent, Func<string, Role> roleOf)
    {
        List<MdtRecommendation> items = [];
        List<Problem> problems = [];
        for (var i = 0; i < Items; i++)
        {
            if (Said(sent($"act{i}")) is not { } act) continue;
            var owner = sent($"owner{i}") ?? "";
            var account = owner.StartsWith('@') ? owner[1..] : null;
            if (account is null && !Enum.TryParse<Role>(owner, out _)) problems.Add(new($"owner{i}", new($"第 {i + 1} 条要有一位责任人", $"item {i + 1} needs one owner")));
            else if (!DateOnly.TryParseExact(sent($"by{i}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var by)) problems.Add(new($"by{i}", new($"第 {i + 1} 条要有期限", $"item {i + 1} needs a day")));
            else items.Add(new(act, account is not null ? roleOf(account) : Enum.Parse<Role>(owner), by)
            {
                Meeting = meeting, Request = request, OwnerAccount = account, Gate = Said(sent($"gate{i}")), Evidence = Said(sent($"evidence{i}")), IfNot = Said(sent($"ifnot{i}")), ClosesWith = Closing.Contains(sent($"closes{i}")) ? sent($"closes{i}") : null,
            });
        }
        return (items, problems);
    }

    public static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
