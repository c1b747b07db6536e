using Xinglin.Facts.Pathology;
using Xinglin.Facts.Treatment;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Procedures;

/// <summary>A note as it was typed: the fields of its card become members of the fact, and what the fact has no member for is kept under the card's own words.</summary>
static class NoteReading
{
    static readonly Dictionary<string, string> members = new()
    {
        ["operator"] = "operator", ["assistants"] = "assistants", ["guidance"] = "guidance", ["approach"] = "approach", ["drugs"] = "drugs", ["devices"] = "devices", ["steps"] = "steps", ["contrast"] = "contrastMl",
        ["screening"] = "screeningMinutes", ["dap"] = "doseAreaProduct", ["blood-loss"] = "bloodLossMl", ["haemostasis"] = "haemostasis", ["outcome"] = "outcome", ["next"] = "next",
    };

    /// <summary>What a field of a card is called in its form: a member of the fact, or one of its own.</summary>
    public static string At(string id) => members.GetValueOrDefault(id, $"item.{id}");

    /// <summary>The procedure, when it began, and everything that is wrong with what was typed.</summary>
    public static (ProcedureDone? Done, DateTimeOffset At, IReadOnlyList<Problem> Problems) Read(ProcedureView view, Func<string, string?> sent)
    {
        var (plan, card) = (view.Plan!.Value, view.Card!);
        var kind = plan.Fact.Kind.ToString();
        var items = string.Join('\n', from field in card.Note where !members.ContainsKey(field.Key) && sent(At(field.Key)) is { Length: > 0 } select $"{field.Value.Zh}：{string.Join('；', Lines(sent(At(field.Key))))}");
        var (fact, problems) = FormReading.Read("procedure", at => at switch
        {
            "name" => plan.Fact.Name, "kind" => char.ToLowerInvariant(kind[0]) + kind[1..], "card" => card.Id, "plan" => plan.Entry.Id.ToString(), "items" => items, "elsewhere" => null,
            "specimen" => Lines(sent("item.specimen")).FirstOrDefault(), "complicationSystem" => string.IsNullOrEmpty(sent("complicationGrade")) ? null : System(card.Grading.Is), _ => sent(at),
        });
        if (FormReading.Moment(sent("began")) is not { } began) return (null, default, [.. problems, new("began", new("请写开始时间", "say when it began"))]);
        return (fact as ProcedureDone, began, problems);
    }

    /// <summary>What is signed with it: each specimen, so that its report is waited for; the sign-out; a complication that was graded on the table.</summary>
    public static (string At, IFact Fact)[] Besides(ProcedureView view, ProcedureDone done, Func<string, string?> sent) => done.NotDone ? [] :
    [
        .. from specimen in Lines(sent("item.specimen")).Index()
           where view.Card!.Specimen is not null
           select ($"specimen.{specimen.Index}", (IFact)new SpecimenTaken(view.Card!.Specimen!.Value) { Number = specimen.Item, Site = done.Site, Words = done.Name }),
        .. sent("signout") is { Length: > 0 } with ? new (string, IFact)[] { ("signout", new ProcedureChecked(view.Key, CheckStage.SignOut) { With = with }) } : [],
        .. done is { ComplicationGrade: not (null or "0"), Complication: { } what } ? new (string, IFact)[] { ("graded", new ComplicationGraded(done.Name, DayOf(sent), view.Card!.Grading.Is, done.ComplicationGrade) { What = what }) } : [],
    ];

    static DateOnly DayOf(Func<string, string?> sent) => Xinglin.Care.HouseTime.HouseDay(FormReading.Moment(sent("began"))!.Value);

    static string System(GradeSystem system) => system is GradeSystem.Cirse2017 ? "cirse2017" : "clavienDindo";

    static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
