namespace Xinglin.Exchange.Synthetic.Shapes;

/// <summary>Where the invented people live and what they are called: demo/region.yaml.</summary>
sealed record Region
{
    public required string Prefecture { get; init; }
    public required Townships Townships { get; init; }
    public required Wards Wards { get; init; }
    /// <summary>New diagnoses by month, 1 in the mean.</summary>
    public required double[] Months { get; init; }
    public required Dictionary<string, double> Surnames { get; init; }
    public required List<GivenNames> Given { get; init; }
    public required Bodies Body { get; init; }
    public required Dictionary<string, double[]> FirstWeekEcog { get; init; }
    public required Dictionary<int, double> BeforeDeath { get; init; }
    public required Waits Waits { get; init; }
    /// <summary>By name: in the baseline year, and a year later.</summary>
    public required Dictionary<string, double[]> Levels { get; init; }
    /// <summary>Share of booked visits nobody came to, by clinic.</summary>
    public required Dictionary<string, double> NoShow { get; init; }
    public required SlipShares Slips { get; init; }
    public required Shares Shares { get; init; }
    public required Dictionary<string, double> ChartAge { get; init; }
    public required Dictionary<string, double> BestResponse { get; init; }
    public required Grades Grades { get; init; }
    public required Dictionary<string, string> Allergens { get; init; }
}

/// <summary>Characters a township's name is put together from.</summary>
sealed record Townships
{
    public required string First { get; init; }
    public required string Core { get; init; }
    public required string Last { get; init; }
}

/// <summary>Ids of the departments patients lie in or come to for the day.</summary>
sealed record Wards
{
    public required string Medicine { get; init; }
    public required string Mixed { get; init; }
    public required string Comfort { get; init; }
    public required string Day { get; init; }
    public required string Surgery { get; init; }
}

/// <summary>Given-name characters of those born from a year on, the commonest first; One is the share with a single character.</summary>
sealed record GivenNames
{
    public required int From { get; init; }
    public required double One { get; init; }
    public required string Men { get; init; }
    public required string Women { get; init; }
}

/// <summary>Mean and spread: height in centimetres, body mass index in kg/m².</summary>
sealed record Bodies
{
    public required double[] HeightMen { get; init; }
    public required double[] HeightWomen { get; init; }
    public required double[] BmiMen { get; init; }
    public required double[] BmiWomen { get; init; }
}

/// <summary>Days: median, and spread on the log scale.</summary>
sealed record Waits
{
    public required double[] Look { get; init; }
    public required double[] Report { get; init; }
    public required double[] Read { get; init; }
    public required double[] Start { get; init; }
    public required double[] Surgery { get; init; }
    public required double[] Adjuvant { get; init; }
    public required double[] Detour { get; init; }
}

/// <summary>Shares of patients, 0–1.</summary>
sealed record Shares
{
    public required double Referred { get; init; }
    public required double Allergic { get; init; }
    public required double NotAsked { get; init; }
    public required double Hypertension { get; init; }
    public required double Diabetes { get; init; }
    public required double Coronary { get; init; }
    public required double SmokerMen { get; init; }
    public required double SmokerWomen { get; init; }
    public required double DayCase { get; init; }
    public required double Gcsf { get; init; }
}

/// <summary>What goes wrong in real charts: shares, 0–1.</summary>
sealed record SlipShares
{
    public required double Corrected { get; init; }
    public required double WeightReused { get; init; }
    public required double Twice { get; init; }
}

/// <summary>Below these values a count has grade 1, 2, 3, 4: what the charts of the region call it, not a rule.</summary>
sealed record Grades
{
    public required double[] Anc { get; init; }
    public required double[] Plt { get; init; }
    public required double[] Hb { get; init; }

    public static int Of(double value, double[] below) => below.Count(line => value < line);
}
