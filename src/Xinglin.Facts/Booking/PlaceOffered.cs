using System.Globalization;

namespace Xinglin.Facts.Booking;

/// <summary>候补递补。A place that came free, held for somebody of the waiting list until an hour; the desk calls.</summary>
/// <param name="Slot">the place's id in the calendar</param>
/// <param name="At">when the person would be expected</param>
/// <param name="Where">clinic and doctor, or room, in words</param>
/// <param name="AnswerBy">after this the place goes to the next</param>
[Tag("place-offered")]
public sealed record PlaceOffered(string Slot, DateTimeOffset At, string Where, DateTimeOffset AnswerBy) : IFact
{
    public Phrase Say() => new($"候补有号 {Moment(At)} {Where}，{Moment(AnswerBy)} 前答复", $"place from the waiting list {Moment(At)}, {Where}; answer by {Moment(AnswerBy)}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Slot), Slot), .. Must.BeSaid(nameof(Where), Where)];

    public static string Named => """
        候补有号|place offered　Slot 号位|slot　At 何时|at　Where 何处何人|where and with whom　AnswerBy 何时前答复|answer by
        """;

    public static PlaceOffered Sample => new("0198a2c0-0000-7000-8000-000000000003", new(2026, 5, 20, 9, 30, 0, TimeSpan.FromHours(8)), "肿瘤内科门诊 韩静", new(2026, 5, 19, 17, 0, 0, TimeSpan.FromHours(8)));

    static string Moment(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}

public enum OfferEnd { Taken, Declined, NotReached, TooLate }

/// <summary>递补结果。What became of an offered place: taken, declined, nobody reached, or the hour passed.</summary>
/// <param name="Slot">the place's id in the calendar</param>
[Tag("offer-ended")]
public sealed record OfferEnded(string Slot, OfferEnd End) : IFact
{
    public string? Reason { get; init; }

    public Phrase Say() => new($"候补号{Word.Zh}{(Reason is null ? "" : $"：{Reason}")}", $"offered place {Word.En}{(Reason is null ? "" : $": {Reason}")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Slot), Slot);

    public static string Named => """
        递补结果|offer result　Slot 号位|slot　End 结果|result　Reason 原因
        OfferEnd.Taken 已接受|taken　OfferEnd.Declined 不要|declined　OfferEnd.NotReached 未联系上|not reached　OfferEnd.TooLate 逾时|too late
        """;

    public static OfferEnded Sample => new("0198a2c0-0000-7000-8000-000000000003", OfferEnd.Taken);

    Phrase Word => End switch
    {
        OfferEnd.Taken => new("已接受", "taken"), OfferEnd.Declined => new("不要", "declined"), OfferEnd.NotReached => new("未联系上", "not answered: nobody reached"), _ => new("逾时转给下一位", "ran out of time"),
    };
}
