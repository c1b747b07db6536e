namespace Xinglin.Facts;

/// <summary>撤销。The entry it amends does not stand: wrong patient, wrong tube, never happened.</summary>
[Tag("retraction")]
public sealed record Retraction(string Reason) : IFact
{
    public Phrase Say() => new($"撤销：{Reason}", $"Retracted: {Reason}");

    public IEnumerable<Problem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Reason))
            yield return new(nameof(Reason), new("撤销须写原因", "say why it is retracted"));
    }

    public static Retraction Sample => new("条码贴错");
}

/// <summary>删除。The bodies up to an entry were blanked on a legal ground; the chain stays whole.</summary>
[Tag("erased")]
public sealed record Erased(string Ground, long UpTo) : IFact
{
    public Phrase Say() => new($"依法删除第 {UpTo} 条及以前的内容：{Ground}", $"Contents up to entry {UpTo} erased: {Ground}");

    public static Erased Sample => new("本人要求删除，依法核准", 12);
}

/// <summary>已删除的条目。Stands where a body was erased, so that the chart can still be read.</summary>
[Tag("blank")]
public sealed record Blank(string WasTag) : IFact
{
    public Phrase Say() => new("内容已依法删除", "Contents erased by law");

    public static Blank Sample => new("temperature");
}

/// <summary>受限记录。Stands in a reader's copy of a chart where a fact is that this reader's roles do not see; it is never written.</summary>
[Tag("restricted")]
public sealed record Restricted : IFact
{
    public Phrase Say() => new("受限记录", "A restricted record");

    public static Restricted Sample => new();
}
