namespace Xinglin.Facts.Paths;

public enum PauseReason { PatientChose, Unfit, DeferredByAdvice, Elsewhere }

/// <summary>候治暂停。Days of waiting that are not the house's: the patient chose later, was unfit, or was advised to wait. Waits are reported with and without them.</summary>
/// <param name="From">the first day that does not count</param>
[Tag("pathway-paused")]
public sealed record PathwayPaused(PauseReason Reason, DateOnly From) : IFact
{
    /// <summary>The last day that does not count; null while it lasts.</summary>
    public DateOnly? Until { get; init; }
    /// <summary>Who agreed to it: nobody is paused without being asked.</summary>
    public string? AgreedBy { get; init; }
    public string? Why { get; init; }

    public Phrase Say() => new($"候治暂停：{Word.Zh}，{From:MM-dd} 起{(Until is { } u ? $"至 {u:MM-dd}" : "")}", $"waiting paused: {Word.En}, from {From:MM-dd}{(Until is { } v ? $" to {v:MM-dd}" : "")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.BeSaid(nameof(AgreedBy), AgreedBy)) yield return p;
        if (Until < From) yield return new(nameof(Until), new("止日早于起日，请核对", "it would end before it begins; check the days"));
    }

    public static string Named => """
        候治暂停|waiting paused　Reason 原因　From 起日|from　Until 止日|until　AgreedBy 谁同意|agreed by　Why 说明|why
        PauseReason.PatientChose 患者选择推迟|patient chose later　PauseReason.Unfit 身体暂不适合|unfit for now　PauseReason.DeferredByAdvice 医嘱推迟|deferred on advice　PauseReason.Elsewhere 在他院处理|dealt with elsewhere
        """;

    public static PathwayPaused Sample => new(PauseReason.PatientChose, new(2026, 3, 2)) { Until = new(2026, 3, 9), AgreedBy = "本人", Why = "收完玉米再来" };

    Phrase Word => Reason switch
    {
        PauseReason.PatientChose => new("患者选择推迟", "patient chose later"), PauseReason.Unfit => new("身体暂不适合", "unfit for now"),
        PauseReason.DeferredByAdvice => new("医嘱推迟", "deferred on advice"), _ => new("在他院处理", "dealt with elsewhere"),
    };
}
