namespace Xinglin.Facts.Reported;

/// <summary>患者自报。A symptom in the patient's own scoring: 0–10, or the five faces 0–4.</summary>
/// <param name="Symptom">乏力, 恶心, 食欲, 疼痛, 睡眠, 手足麻 …</param>
/// <param name="Of">4 or 10: the top of the scale</param>
[Tag("patient-report")]
public sealed record PatientReport(string Symptom, int Score, int Of) : IFact
{
    public string? Words { get; init; }
    public string? By { get; init; }

    public Phrase Say() => new($"自报{Symptom} {Score}/{Of}", $"reported {Symptom} {Score}/{Of}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.BeSaid(nameof(Symptom), Symptom)) yield return p;
        if (Of is not (4 or 10)) yield return new(nameof(Of), new("量表为 0–4 或 0–10", "the scale is 0–4 or 0–10"));
        foreach (var p in Must.Lie(nameof(Score), Score, 0, Of, "")) yield return p;
    }

    public static string Named => """
        患者自报　Symptom 症状　Score 评分　Of 满分|top of the scale (4 or 10)　Words 原话　By 由谁|reported by
        """;

    public static PatientReport Sample => new("乏力", 6, 10);
}
