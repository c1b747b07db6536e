using Xinglin.Facts.Nursing;

namespace Xinglin.Web.Pages.Lines;

/// <summary>How lines, their sides and their troubles are called.</summary>
static class LineWords
{
    public static Phrase Kind(CatheterKind kind) => kind switch
    {
        CatheterKind.Picc => new("PICC", "PICC"),
        CatheterKind.Port => new("输液港", "port"),
        CatheterKind.Cvc => new("CVC", "CVC"),
        _ => new("中长导管", "midline"),
    };

    /// <summary>As a register spells it.</summary>
    public static Phrase Kind(string word) => Kind(Enum.Parse<CatheterKind>(word, ignoreCase: true));

    public static Phrase Side(LineSide? side) => side switch { LineSide.Left => new("左", "left"), LineSide.Right => new("右", "right"), _ => new("", "") };

    public static Phrase Side(string? word) => Side(word is null ? null : Enum.Parse<LineSide>(word, ignoreCase: true));

    public static Phrase Trouble(string word) => Shared.Forms.Vocabulary.Choice(Enum.Parse<LineTrouble>(word, ignoreCase: true));

    public static Phrase Removed(string? word) => word switch
    {
        "planned" => new("计划拔管", "planned"),
        "unplanned" => new("非计划拔管", "unplanned"),
        "suspectedInfection" => new("疑导管感染拔管", "suspected infection"),
        "died" => new("患者去世", "the patient died"),
        _ => new("拔管，未写计划与否", "removed, not said whether planned"),
    };

    /// <summary>The visual infusion phlebitis scale in our words.</summary>
    public static Phrase Site(int score) => score switch
    {
        0 => new("完好", "clean"),
        1 => new("微痛或微红", "slight pain or redness"),
        2 => new("红、痛、肿有两项", "two of redness, pain, swelling"),
        3 => new("沿静脉红痛、变硬", "along the vein, hardened"),
        _ => new("条索可及或有脓", "palpable cord or pus"),
    };
}
