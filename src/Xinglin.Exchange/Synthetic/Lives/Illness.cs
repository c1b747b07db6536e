using Xinglin.Exchange.Synthetic.Shapes;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>What a drawn person has, before anybody treats it.</summary>
/// <param name="Millimetres">the primary's longest diameter at the first picture</param>
/// <param name="Serum">the serum marker at the first visit, in its unit</param>
sealed record Illness(
    Cancer Cancer, StageShape Stage, bool Man, int Age, string Place, string Topography, string Grade, string GradeCode,
    string[] Tnm, string Clinical, string Pathological, IReadOnlyList<(MarkerShape Shape, string Result)> Markers, double Millimetres, double Serum)
{
    public string Icd10 => Cancer.Icd10 ?? Topography;
    public string Name => Cancer.Zh == Cancer.Kind ? Cancer.Zh : $"{Place}{Cancer.Kind}";

    public bool Spread => Tnm is [_, _, "M1" or "M1a" or "M1b" or "M1c"];
    public bool Nodes => Tnm is [_, not "N0", _];

    public static Illness Draw(Dice dice, IReadOnlyList<Cancer> cancers, Scene? scene)
    {
        var cancer = dice.Weighed(cancers, c => c.Share);
        if (scene?.Cancer is { } cast) cancer = cancers.First(c => c.Key == cast);
        var man = dice.Chance(cancer.Men);
        var age = AgeOf(dice, cancer.Ages);
        var stage = dice.Weighed(cancer.Stages, s => s.Share * (s.Group == "IV" ? 1.25 : 1)); // referrals bring more advanced cases
        if (scene?.Stage is { } of) stage = cancer.Stages.First(s => s.Of == of);
        if (scene is not null) (man, age) = (scene.Man ?? man, scene.Age ?? Math.Min(age, 74));
        var place = dice.Weighed(cancer.Places).Split('|');
        var grade = dice.Weighed(cancer.Grades).Split('|');
        var tnm = stage.Tnm is [] ? [] : dice.Of(stage.Tnm).Split(' ');
        var groups = tnm is [_, _, _, var pair] ? pair.Split('/') : ["", ""];
        var markers = cancer.Markers.Select(m => (m, dice.Weighed(!man && m.Women is { } women ? women : m.Men))).ToList();
        var raised = dice.Chance(stage.Group == "IV" ? cancer.Serum.Late : cancer.Serum.Early);
        var serum = raised ? Math.Max(cancer.Serum.Upper * 1.2, dice.Skewed(cancer.Serum.Raised, 0.9)) : cancer.Serum.Upper * dice.Within(0.25, 0.9);
        return new(cancer, stage, man, age, place[0], place[1], grade[0], grade[1], tnm is [] ? [] : tnm[..3], groups[0], groups[1],
            markers, dice.Within(stage.Size[0], stage.Size[1]), serum);
    }

    /// <summary>T, N, M and group of the specimen after treatment before the operation: the better the answer, the less is left.</summary>
    /// <param name="answer">0 for the best answer, nearly 1 for the worst</param>
    public (string[] Tnm, string? Group) AfterTreatment(double answer)
    {
        if (Cancer.AfterNeo is not { Count: > 0 } left) return (Tnm, null);
        var words = left[(int)(answer * left.Count)].Split(' ');
        return (words[..3], words[3] is "-" ? null : words[3]);
    }

    /// <summary>What the specimen shows: mostly what the pictures said, sometimes a neighbouring stage.</summary>
    public (string[] Tnm, string? Group) Resected(Dice dice)
    {
        if (Tnm is [] || dice.Chance(0.66)) return (Tnm, Pathological);
        var others = Cancer.Stages.SelectMany(s => s.Tnm).Select(t => t.Split(' ')).Where(t => !t[2].StartsWith("M1", StringComparison.Ordinal) && Near(t[0], Tnm[0]) && Near(t[1], Tnm[1])).ToList();
        if (others is []) return (Tnm, Pathological);
        var other = dice.Of(others);
        return (other[..3], other[3].Split('/')[1]);

        static bool Near(string a, string b) => Math.Abs(a[1] - b[1]) <= 1;
    }

    /// <summary>The weights for a step of the road, after the markers have had their say; null when nothing is foreseen.</summary>
    public Dictionary<string, double>? Choice(string step)
    {
        if (Cancer.When is { } when && Markers.FirstOrDefault(m => m.Shape.Name == when.Marker).Result is { } result
            && (when.Is is { } wanted ? result == wanted : result != when.IsNot)
            && (step switch { "first" => when.First, "adjuvant" => when.Adjuvant, _ => null }) is { } decided) return decided;
        return Cancer.Regimens.GetValueOrDefault(step);
    }

    static int AgeOf(Dice dice, double[] shares)
    {
        var band = dice.Weighed(Enumerable.Range(0, shares.Length), i => shares[i]);
        return band switch { 0 => dice.Between(29, 39), 5 => dice.Between(80, 86), _ => 30 + band * 10 + dice.Between(0, 9) };
    }
}
