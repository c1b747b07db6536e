namespace Xinglin.Exchange.Synthetic.Shapes;

/// <summary>What one regimen does to an invented patient: demo/courses.yaml.</summary>
sealed record CourseShape
{
    /// <summary>Id of the regimen card.</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required int Days { get; init; }
    public required int Cycles { get; init; }
    public Depth? Anc { get; init; }
    public Depth? Plt { get; init; }
    /// <summary>g/L of haemoglobin lost per cycle.</summary>
    public double Hb { get; init; }
    public Hold? Hold { get; init; }
    /// <summary>Nausea at its worst, of 10.</summary>
    public double Sick { get; init; }
    public double Numb { get; init; }
    public double Line { get; init; }
    public double Fever { get; init; }
    /// <summary>Share given pegylated growth factor the day after.</summary>
    public double Peg { get; init; }
    /// <summary>Taken at home.</summary>
    public bool Oral { get; init; }
    /// <summary>Given in an hour as an outpatient.</summary>
    public bool Visit { get; init; }
    public decimal? Gray { get; init; }
    public int? Fractions { get; init; }
    /// <summary>First and last day of a cycle on which the lowest neutrophils are expected.</summary>
    public int[]? Window { get; init; }
    /// <summary>"奥沙利铂 130 mg/m2 静滴".</summary>
    public required List<string> Drugs { get; init; }

    /// <summary>It reaches the marrow as cytotoxics do.</summary>
    public bool Chemotherapy => Anc is { D: >= 0.4 };

    /// <summary>Diarrhoea at its worst, of 10, and the day of it: early with irinotecan, in the second week with oral fluoropyrimidines (memory).</summary>
    public (double Height, double Day) Loose => Has("伊立替康") ? (3, 7) : Has("卡培他滨") || Has("替吉奥") ? (1.6, 12) : (0.4, 5);

    /// <summary>A sore mouth at its worst, of 10 (memory).</summary>
    public double Sore => Has("氟尿嘧啶") || Has("比星") ? 1.6 : 0.4;

    bool Has(string drug) => Drugs.Exists(d => d.Contains(drug, StringComparison.Ordinal));

    /// <summary>Counts are looked at on these days of a cycle: by the week, where the fewest neutrophils are expected, and before the next cycle.</summary>
    public IEnumerable<int> CountDays => Anc is null || Oral ? [Days - 1]
        : Anc.On.Length > 2 ? Enumerable.Range(1, Days / 7).Select(week => week * 7 - 1)
        : AroundTheLowest().Append(Days - 1).Distinct();

    /// <summary>The day of a cycle on which the fewest neutrophils are expected.</summary>
    public int Lowest => Anc is null ? Days : (int)Math.Round(Anc.Day) + Anc.On[^1];

    IEnumerable<int> AroundTheLowest()
    {
        int[] weekly = [6, 9, 13];
        return Lowest >= Days - 1 || weekly.Any(day => Lowest - day is 0 or 1) ? weekly : weekly.Where(day => day - Lowest != 1).Append(Lowest);
    }
}

/// <summary>One count's fall after one dose: depth on the log scale, the day of the lowest value, how narrow.</summary>
sealed record Depth
{
    public required double D { get; init; }
    public required double Day { get; init; }
    public required double K { get; init; }
    public double Lasting { get; init; }
    public int[] On { get; init; } = [0];
}

/// <summary>Not given below these counts, 10⁹/L.</summary>
sealed record Hold
{
    public required double Anc { get; init; }
    public required double Plt { get; init; }
}
