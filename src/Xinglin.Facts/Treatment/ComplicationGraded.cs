namespace Xinglin.Facts.Treatment;

/// <summary>CIRSE for image-guided procedures, Clavien–Dindo for operations: what a grade means stands in their cards.</summary>
public enum GradeSystem { Cirse2017, ClavienDindo }

/// <summary>并发症分级。What a procedure cost the patient, by a named system; grade 0 says that there was nothing.</summary>
/// <param name="Procedure">as it was recorded</param>
/// <param name="On">the day of the procedure</param>
[Tag("complication-graded")]
public sealed record ComplicationGraded(string Procedure, DateOnly On, GradeSystem System, string Grade) : IFact
{
    static readonly string[] cirse = ["0", "1", "2", "3", "4", "5", "6"], clavien = ["0", "I", "II", "IIIa", "IIIb", "IVa", "IVb", "V"];

    /// <summary>What it was; needed from grade 1 on.</summary>
    public string? What { get; init; }

    /// <summary>The grades of a system, the least first.</summary>
    public static IReadOnlyList<string> Grades(GradeSystem system) => system is GradeSystem.Cirse2017 ? cirse : clavien;

    public static Phrase Name(GradeSystem system) => system is GradeSystem.Cirse2017 ? new("CIRSE 2017", "CIRSE 2017") : new("Clavien–Dindo", "Clavien–Dindo");

    public Phrase Say() => Grade is "0"
        ? new($"{Procedure}：无并发症（{Name(System).Zh}）", $"{Procedure}: no complication ({Name(System).En})")
        : new($"{Procedure} 并发症 {Grade} 级（{Name(System).Zh}）：{What}", $"{Procedure}: complication grade {Grade} ({Name(System).En}): {What}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.BeSaid(nameof(Procedure), Procedure).Concat(Among(nameof(Grade), System, Grade))) yield return p;
        if (Grade is not "0" && string.IsNullOrWhiteSpace(What)) yield return new(nameof(What), new("请写是什么并发症", "say which complication it was"));
    }

    /// <summary>A grade that its system does not have.</summary>
    internal static IEnumerable<Problem> Among(string field, GradeSystem? system, string? grade)
    {
        if (grade is null) yield break;
        if (system is not { } known) yield return new(field, new("请写按哪个标准分级", "say by which system it is graded"));
        else if (!Grades(known).Contains(grade)) yield return new(field, new($"{Name(known).Zh} 没有 {grade} 级，可写 {string.Join("、", Grades(known))}", $"{Name(known).En} has no grade {grade}: one of {string.Join(", ", Grades(known))}"));
    }

    public static string Named => """
        并发症分级　Procedure 操作　On 操作日期|day of the procedure　System 分级标准|grading system　Grade 级别（0 为无）|grade (0: none)　What 是什么|what it was
        """;

    public static ComplicationGraded Sample => new("肝动脉化疗栓塞", new(2026, 3, 2), GradeSystem.Cirse2017, "2") { What = "栓塞后发热，留观一天" };
}
