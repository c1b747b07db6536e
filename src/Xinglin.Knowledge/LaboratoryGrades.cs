using Xinglin.Facts.Laboratory;

namespace Xinglin.Knowledge;

/// <summary>检验分级。The CTCAE grades that follow from a number alone; grade 1 needs the laboratory's own limits and is never guessed.</summary>
public sealed record LaboratoryGradesCard : Card
{
    /// <summary>By analyte id (anc, plt …).</summary>
    public required Dictionary<string, GradeLines> Analytes { get; init; }
    public List<GradeExample> Examples { get; init; } = [];

    /// <summary>2, 3 or 4; null when the number alone does not make a grade of 2 or more.</summary>
    public int? Grade(Analyte analyte, decimal value) => Grade(analyte.Id, value);

    int? Grade(string analyte, decimal value) => Analytes.GetValueOrDefault(analyte) is not { } lines ? null :
        value < lines.Below?.Is.Grade4 || value > lines.Above?.Is.Grade4 ? 4 :
        value < lines.Below?.Is.Grade3 || value > lines.Above?.Is.Grade3 ? 3 :
        value < lines.Below?.Is.Grade2 || value > lines.Above?.Is.Grade2 ? 2 : null;

    public override IEnumerable<string> Wrong() =>
        from e in Examples
        let got = Grade(e.Analyte, e.Value)
        where got != e.Grade
        select FormattableString.Invariant($"example {e.Analyte} {e.Value}: expected grade {e.Grade}, came out as {got}");
}

public sealed record GradeLines
{
    public Cited<GradeSteps>? Below { get; init; }
    public Cited<GradeSteps>? Above { get; init; }
}

/// <summary>The grade holds beyond the line, not on it; a grade that has no number is absent.</summary>
public sealed record GradeSteps
{
    public decimal? Grade2 { get; init; }
    public decimal? Grade3 { get; init; }
    public decimal? Grade4 { get; init; }
}

public sealed record GradeExample
{
    public required string Analyte { get; init; }
    public required decimal Value { get; init; }
    public int? Grade { get; init; }
}
