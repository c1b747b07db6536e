using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Infection;

/// <summary>Words of the registers as people read them.</summary>
static class InfectionWords
{
    public static Phrase Element(string word) => Enum.TryParse<Precaution>(word, ignoreCase: true, out var p) ? p.Word : new(word, word);

    public static Phrase Class(string? word) => Enum.TryParse<InfectionClass>(word, ignoreCase: true, out var c) ? c.Word : InfectionClass.Undecided.Word;

    public static Phrase State(string word) => word switch
    {
        "waiting" => new("等判定", "to be judged"), "suspected" => new("疑似", "suspected"), "confirmed" => new("已确认", "confirmed"), "rejected" => new("已排除", "rejected"), _ => new("改口，重判", "changed: judge again"),
    };

    /// <summary>Chip of a state; never colour alone, the word stands in it.</summary>
    public static string Chip(string state) => state switch { "confirmed" => "r", "rejected" => "o", "reopened" => "a", _ => "i" };

    public static Phrase Of(string word) => Enum.TryParse<CultureOf>(word, ignoreCase: true, out var of) ? Vocabulary.Choice(of) : new(word, word);

    public static Phrase Stage(string word) => Enum.TryParse<CultureStage>(word, ignoreCase: true, out var stage) ? Vocabulary.Choice(stage) : new(word, word);

    public static Phrase Oddity(string? word) => word switch
    {
        "unknownSpecimen" => new("对不上采样记录，结果照留", "no draw bears this number; the result is kept"),
        "beforeDraw" => new("报告早于采样，请核时间", "reported before it was drawn: check the times"),
        _ => default,
    };

    public static Phrase Said(Care.Nursing.Infection.Answer answer) => answer switch
    {
        Care.Nursing.Infection.Answer.Met => new("符合", "met"), Care.Nursing.Infection.Answer.NotMet => new("不符合", "not met"), _ => new("说不准", "cannot say"),
    };
}
