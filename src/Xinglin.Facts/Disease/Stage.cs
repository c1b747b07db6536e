namespace Xinglin.Facts.Disease;

/// <summary>分期。What was assessed, by which system and edition; a part that was not assessed is absent, never X by default.</summary>
[Tag("stage")]
public sealed record Stage(string System) : IFact
{
    /// <summary>"8", "9" … ; absent when the sender did not say.</summary>
    public string? Edition { get; init; }
    /// <summary>c, p, yc, yp, r, a.</summary>
    public string? Prefix { get; init; }
    public string? T { get; init; }
    public string? N { get; init; }
    public string? M { get; init; }
    public string? Group { get; init; }
    /// <summary>What it rests on: numbers of entries of this chart, or words.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"分期 {System}{Edition}：{Words}", $"stage {System}{Edition}: {Words}");

    public IEnumerable<Problem> Problems()
    {
        if (T is null && N is null && M is null && Group is null)
            yield return new(nameof(Group), new("T、N、M 与分组至少写一项", "give at least one of T, N, M and the group"));
    }

    public static string Named => """
        分期　System 体系　Edition 版次　Prefix 前缀　T T|T　N N|N　M M|M　Group 分组　Because 依据（一行一条）|because (one a line)　Codes 编码|codes
        """;

    public static Stage Sample => new("AJCC") { Edition = "8", Prefix = "c", T = "T4a", N = "N2", M = "M1", Group = "IV" };

    /// <summary>"cT4aN2M1 IV": what a header shows.</summary>
    public string Words => string.Join(' ', new[] { Tnm, Group }.Where(w => w is not null));

    string? Tnm => T is null && N is null && M is null ? null : $"{Prefix}{T}{N}{M}";
}
