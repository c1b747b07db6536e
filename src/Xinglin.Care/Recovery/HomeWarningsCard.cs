using Xinglin.Knowledge;

namespace Xinglin.Care.Recovery;

/// <summary>Whom a warning is for.</summary>
public enum HomeCase { Always, Chemotherapy, Catheter, Procedure, Herbs }

/// <summary>回家提醒卡。What a patient at home calls for at once, and what can be told the same day.</summary>
public sealed record HomeWarningsCard : Card
{
    /// <summary>Days a procedure's warnings are still printed.</summary>
    public required Cited<int> ProcedureDays { get; init; }
    public required List<HomeWarning> Lines { get; init; }

    public override IEnumerable<string> Wrong()
    {
        foreach (var line in Lines.Where(l => l.Fever != l.Text.Is.Zh.Contains("{0}", StringComparison.Ordinal) || l.Fever != l.Text.Is.En.Contains("{0}", StringComparison.Ordinal)))
            yield return $"“{line.Text.Is.Zh}” has no place for its temperature, or one too many";
    }
}

/// <param name="Now">true: call at once; false: tell us today</param>
public sealed record HomeWarning
{
    public bool Now { get; init; }
    public HomeCase When { get; init; }
    /// <summary>True where {0} stands for the fever line of the armpit.</summary>
    public bool Fever { get; init; }
    public required Cited<Knowledge.Said> Text { get; init; }
}
