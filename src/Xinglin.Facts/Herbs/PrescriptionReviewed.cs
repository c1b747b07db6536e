namespace Xinglin.Facts.Herbs;

/// <summary>How long it stays on the fire: ordinary, short for aromatic and exterior-relieving, long for tonics.</summary>
public enum Boiling { Ordinary, Short, Long }

/// <summary>审方。The pharmacy looked at a prescription it is to dispense: passed, with how to boil it, or returned to its prescriber with the reason.</summary>
/// <param name="Prescription">number of the prescription's entry</param>
[Tag("prescription-reviewed")]
public sealed record PrescriptionReviewed(long Prescription, bool Passed) : IFact
{
    /// <summary>Why it was returned, or what to mind.</summary>
    public string? Reason { get; init; }
    public Boiling Boiling { get; init; }
    /// <summary>急煎: promised sooner.</summary>
    public bool Urgent { get; init; }
    /// <summary>外用: for washing or soaking, never to be drunk; its bags are red.</summary>
    public bool External { get; init; }

    public Phrase Say() => Passed
        ? new($"审方通过{(Urgent ? "，急煎" : "")}{(External ? "，外用" : "")}{(Reason is null ? "" : $"：{Reason}")}", $"prescription passed{(Urgent ? ", urgent" : "")}{(External ? ", external use" : "")}{(Reason is null ? "" : $": {Reason}")}")
        : new($"处方退回：{Reason}", $"prescription returned: {Reason}");

    public IEnumerable<Problem> Problems() =>
        [.. Must.Name(nameof(Prescription), Prescription), .. Passed ? [] : Must.BeSaid(nameof(Reason), Reason)];

    public static string Named => """
        审方　Prescription 处方（条目号）|prescription (entry)　Passed 通过|passed　Reason 说明或退回原因|remark, or why it is returned　Boiling 煎法|boiling　Urgent 急煎|urgent　External 外用|external use
        Boiling.Ordinary 一般|ordinary　Boiling.Short 解表、清热、芳香|short: exterior, heat, aromatic　Boiling.Long 滋补|long: tonic
        """;

    public static PrescriptionReviewed Sample => new(12, true) { Boiling = Boiling.Long, Reason = "砂仁后下" };
}
