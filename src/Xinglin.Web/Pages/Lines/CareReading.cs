using Xinglin.Care.Nursing.Lines;
using Xinglin.Facts.Nursing;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Lines;

/// <summary>What the nurse sent of one care, as a draft; or everything that is wrong with it.</summary>
static class CareReading
{
    public static (Draft? Draft, IReadOnlyList<Problem> Wrong) Of(LineStay line, Func<string, string?> sent, DateTimeOffset now)
    {
        List<Problem> wrong = [];
        var at = sent("at") is { Length: > 0 } typed ? FormReading.Moment(typed) : now;
        if (at is null) wrong.Add(new("at", new("时间写作 2026-03-02 10:30", "write the time as 2026-03-02 10:30")));
        var (score, back) = (Score(sent("score")), sent("return"));
        if (score is null) wrong.Add(new("score", new("请看穿刺点，选 0–4", "look at the site and choose 0 to 4")));
        if (back is not ("yes" or "no")) wrong.Add(new("return", new("请选抽回血好不好", "say whether blood came back")));
        var (outside, arm) = (Cm("outside", new("外露", "outside length"), sent, wrong), Cm("arm", new("臂围", "arm"), sent, wrong));
        if (wrong is not []) return (null, wrong);
        var fact = new CatheterCared(line.Kind)
        {
            Side = line.Side, ExternalCm = outside, ArmCm = arm, SiteScore = score, BloodReturn = back is "yes", Dressing = Enum.TryParse<Dressing>(sent("dressing"), out var d) ? d : null,
            Flushed = sent("flushed") is "yes" ? true : null, ConnectorChanged = sent("connector") is "yes" ? true : null, NeedleChanged = sent("needle") is "yes" ? true : null,
            Lock = Text(sent("lock")), KeptAt = Text(sent("kept")), SiteLooks = Text(sent("looks")),
        };
        return fact.Problems().ToList() is { Count: > 0 } bad ? (null, bad) : (new Draft(fact, at!.Value), []);
    }

    static int? Score(string? text) => int.TryParse(text, System.Globalization.NumberStyles.None, null, out var n) && n <= 4 ? n : null;

    static decimal? Cm(string name, Phrase what, Func<string, string?> sent, List<Problem> wrong)
    {
        if (Text(sent(name)) is not { } text) return null;
        if (decimal.TryParse(text.Normalize(System.Text.NormalizationForm.FormKC).Replace('。', '.'), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var cm)) return cm;
        wrong.Add(new(name, new($"{what.Zh}写数字，如 5.5", $"{what.En}: a number, like 5.5")));
        return null;
    }

    static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
