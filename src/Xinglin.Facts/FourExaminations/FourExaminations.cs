namespace Xinglin.Facts.FourExaminations;

/// <summary>四诊。Inspection, listening and smelling, inquiry, palpation: the physician's own words, always kept verbatim.</summary>
[Tag("four-examinations")]
public sealed record FourExaminations : IFact
{
    public string? Inspection { get; init; }
    public string? ListeningSmelling { get; init; }
    public string? Inquiry { get; init; }
    public string? Palpation { get; init; }
    public string? Tongue { get; init; }
    public string? Pulse { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"四诊：{Words}", $"four examinations: {Words}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Inspection), Words);

    public static string Named => """
        四诊　Inspection 望　ListeningSmelling 闻　Inquiry 问　Palpation 切　Tongue 舌象　Pulse 脉象|pulse　Codes 编码|codes
        """;

    public static FourExaminations Sample => new() { Tongue = "舌淡暗，苔薄白", Pulse = "脉沉细", Inquiry = "乏力，纳差，夜寐不安" };

    string Words => string.Join("；", new[] { Inspection, ListeningSmelling, Inquiry, Palpation, Tongue, Pulse }.Where(w => !string.IsNullOrWhiteSpace(w)));
}
