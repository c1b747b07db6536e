namespace Xinglin.Knowledge.Constitutions;

/// <summary>是, 基本是 (balanced only), 倾向是 (biased only), 否.</summary>
public enum ConstitutionVerdict { No, Tendency, Mostly, Yes }

/// <summary>What a filled form says.</summary>
/// <param name="Form">stamp of the card it was scored by: scores of two forms are not compared</param>
/// <param name="Scales">in the order of the form</param>
public sealed record ConstitutionResult(string Form, IReadOnlyList<ScaleScore> Scales)
{
    /// <summary>Biased constitutions that hold, the strongest first: several may, and none is forced.</summary>
    public IEnumerable<ScaleScore> Biased => Scales.Where(s => !s.Balanced && s.Verdict is ConstitutionVerdict.Yes).OrderByDescending(s => s.Score);

    /// <summary>True when two results may stand in one line of a trend.</summary>
    public bool IsOfOneFormWith(ConstitutionResult other) => Card(Form) == Card(other.Form);

    static string Card(string stamp) => stamp.Split('@')[0];
}

/// <summary>One scale of a filled form.</summary>
/// <param name="Raw">sum of its answers after reversal; null while an answer is missing</param>
/// <param name="Asked">how many questions this person answers for it</param>
/// <param name="Score">0 to 100, unrounded; null while an answer is missing</param>
/// <param name="Verdict">null: cannot be said yet</param>
/// <param name="Missing">questions without an answer between the least and the most level</param>
public sealed record ScaleScore(string Scale, bool Balanced, int? Raw, int Asked, double? Score, ConstitutionVerdict? Verdict, IReadOnlyList<string> Missing);
