namespace Xinglin.Facts.Person;

/// <summary>所见。An observation that has no fact of its own: smoking, occupation, a score nobody here uses. Its words and value are kept as sent.</summary>
[Tag("finding")]
public sealed record Finding(string Name) : IFact
{
    public string? Value { get; init; }
    public decimal? Number { get; init; }
    public string? Unit { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"{Name}：{Shown}", $"{Name}: {Shown}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Name), Name);

    public static string Named => """
        所见　Name 名称　Value 值　Number 数值　Unit 单位　Codes 编码|codes
        """;

    public static Finding Sample => new("吸烟") { Value = "已戒" };

    string Shown => Value ?? (Number is { } n ? $"{n} {Unit}".TrimEnd() : "—");
}
