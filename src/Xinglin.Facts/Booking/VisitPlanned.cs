using System.Globalization;

namespace Xinglin.Facts.Booking;

public enum StepKind { Registration, Blood, Ecg, Ultrasound, Ct, Endoscopy, Results, Clinic, Meeting, Nurse, Pharmacy, Decoction, Ward, NextBooking, Other }

/// <summary>One step of a day: what, where, when it is planned and how long it takes.</summary>
public sealed record DayStep(StepKind Kind, string Name, string Place, DateTimeOffset At, int Minutes)
{
    /// <summary>Nothing is eaten before it.</summary>
    public bool Fasting { get; init; }
}

/// <summary>就诊行程。The ordered steps of one day in one place: register, examine, see both doctors, fetch the medicine, book the next.</summary>
[Tag("visit-planned")]
public sealed record VisitPlanned(DateOnly On) : IFact
{
    public IReadOnlyList<DayStep> Steps { get; init; } = [];
    /// <summary>Who comes along.</summary>
    public string? Companion { get; init; }

    public Phrase Say() => new($"{On:MM-dd} 就诊行程，{Steps.Count} 步", $"visit on {On:MM-dd}, {Steps.Count} steps");

    public IEnumerable<Problem> Problems()
    {
        if (Steps is []) yield return new(nameof(Steps), new("请至少写一步", "write at least one step"));
        foreach (var step in Steps)
        {
            foreach (var p in (Problem[])[.. Must.BeSaid(nameof(Steps), step.Name), .. Must.BeSaid(nameof(Steps), step.Place), .. Must.Lie(nameof(Steps), step.Minutes, 1, 600, "min")]) yield return p;
            if (DateOnly.FromDateTime(step.At.ToOffset(TimeSpan.FromHours(8)).DateTime) != On)
                yield return new(nameof(Steps), new($"{step.Name}不在这一天，请核对时间", $"{step.Name} lies on another day; check its time"));
        }
    }

    public static string Named => """
        就诊行程|visit planned　On 日期|day　Steps 各步|steps　Companion 陪同人|who comes along
        DayStep.Kind 类别|kind　DayStep.Name 做什么|what　DayStep.Place 在哪里|where　DayStep.At 几点|at　DayStep.Minutes 多久（分）|minutes　DayStep.Fasting 空腹|fasting
        StepKind.Registration 报到|registration　StepKind.Blood 抽血|blood　StepKind.Ecg 心电图|ECG　StepKind.Ultrasound 超声|ultrasound　StepKind.Ct CT　StepKind.Endoscopy 内镜|endoscopy　StepKind.Results 取结果|results　StepKind.Clinic 门诊|clinic　StepKind.Meeting 会诊|MDT　StepKind.Nurse 护理营养|nurse or dietitian　StepKind.Pharmacy 取药|pharmacy　StepKind.Decoction 煎药|decoction　StepKind.Ward 入院|ward　StepKind.NextBooking 约下次|next booking　StepKind.Other 其他|other
        """;

    public static VisitPlanned Sample => new(new DateOnly(2026, 5, 20))
    {
        Steps = [new(StepKind.Blood, "空腹抽血", "门诊一楼采血处", new(2026, 5, 20, 8, 0, 0, TimeSpan.FromHours(8)), 15) { Fasting = true }, new(StepKind.Clinic, "中西医同诊", "肿瘤门诊 2 诊室", new(2026, 5, 20, 10, 30, 0, TimeSpan.FromHours(8)), 20)],
        Companion = "女儿",
    };
}

public enum StepMark { Started, Done, Skipped }

/// <summary>行程一步。A step of a visit as it really went: begun, finished or left out with the reason; its time is when it happened.</summary>
/// <param name="Visit">number of the plan's entry</param>
/// <param name="Step">its place in the plan, from 1</param>
[Tag("visit-step")]
public sealed record VisitStep(long Visit, int Step, StepMark Mark) : IFact
{
    public string? Reason { get; init; }

    public Phrase Say() => new($"行程第 {Step} 步{Word.Zh}{(Reason is null ? "" : $"：{Reason}")}", string.Create(CultureInfo.InvariantCulture, $"step {Step} of the visit {Word.En}{(Reason is null ? "" : $": {Reason}")}"));

    public IEnumerable<Problem> Problems() => [.. Must.Name(nameof(Visit), Visit), .. Must.Name(nameof(Step), Step), .. Mark is StepMark.Skipped ? Must.BeSaid(nameof(Reason), Reason) : []];

    public static string Named => """
        行程一步|visit step　Visit 行程（条目号）|visit (entry)　Step 第几步|step　Mark 进展|mark　Reason 原因
        StepMark.Started 开始|started　StepMark.Done 做完|done　StepMark.Skipped 未做|left out
        """;

    public static VisitStep Sample => new(70, 1, StepMark.Done);

    Phrase Word => Mark switch { StepMark.Started => new("开始", "started"), StepMark.Done => new("做完", "done"), _ => new("未做", "left out") };
}
