using System.Globalization;

namespace Xinglin.Facts.Booking;

/// <summary>预约。A place in a session, booked; capacity is guarded by the calendar, this is what came of it.</summary>
/// <param name="Slot">the place's id in the calendar</param>
/// <param name="At">when the person is expected</param>
/// <param name="Where">clinic and doctor, or room, in words</param>
[Tag("booked")]
public sealed record Booked(string Slot, DateTimeOffset At, string Where) : IFact
{
    /// <summary>Number of the referral's entry it answers.</summary>
    public long? Referral { get; init; }
    /// <summary>加号: beyond the session's places, and why.</summary>
    public string? Overbooked { get; init; }
    /// <summary>From the waiting list, when somebody else's place came free.</summary>
    public bool FromWaitingList { get; init; }

    public Phrase Say() => new($"预约 {Moment} {Where}{(Overbooked is null ? "" : $"（加号：{Overbooked}）")}", $"booked {Moment}, {Where}{(Overbooked is null ? "" : $" (overbooked: {Overbooked})")}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Slot), Slot), .. Must.BeSaid(nameof(Where), Where)];

    public static string Named => """
        预约|booking　Slot 号位|slot　At 何时|at　Where 何处何人|where and with whom　Referral 转诊（条目号）|referral (entry)　Overbooked 加号原因|why overbooked　FromWaitingList 由候补转入|from the waiting list
        """;

    public static Booked Sample => new("0198a2c0-0000-7000-8000-000000000002", new(2026, 5, 20, 9, 30, 0, TimeSpan.FromHours(8)), "肿瘤内科门诊 韩静");

    string Moment => At.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}

public enum BookingEnd { Cancelled, LateCancelled, CancelledByHouse, Arrived, NoShow, Moved }

/// <summary>预约结果。What became of a booking: the person came, did not, or it was given back or moved.</summary>
/// <param name="Booking">number of the booking's entry</param>
[Tag("booking-ended")]
public sealed record BookingEnded(long Booking, BookingEnd End) : IFact
{
    public string? Reason { get; init; }

    public Phrase Say() => new($"{Word.Zh}{(Reason is null ? "" : $"：{Reason}")}", $"{Word.En}{(Reason is null ? "" : $": {Reason}")}");

    public IEnumerable<Problem> Problems() => [.. Must.Name(nameof(Booking), Booking), .. End is BookingEnd.CancelledByHouse or BookingEnd.Moved ? Must.BeSaid(nameof(Reason), Reason) : []];

    public static string Named => """
        预约结果|booking result　Booking 预约（条目号）|booking (entry)　End 结果|result　Reason 原因
        BookingEnd.Cancelled 已退号|cancelled in time　BookingEnd.LateCancelled 逾时退号|cancelled late　BookingEnd.CancelledByHouse 院方停诊|cancelled by the hospital　BookingEnd.Arrived 已到|arrived　BookingEnd.NoShow 未到|no-show　BookingEnd.Moved 已改期|moved
        """;

    public static BookingEnded Sample => new(61, BookingEnd.Arrived);

    Phrase Word => End switch
    {
        BookingEnd.Cancelled => new("已退号", "booking cancelled"), BookingEnd.LateCancelled => new("逾时退号", "booking cancelled late"), BookingEnd.CancelledByHouse => new("院方停诊", "booking cancelled by the hospital"),
        BookingEnd.Arrived => new("已到诊", "arrived"), BookingEnd.NoShow => new("预约未到", "did not come"), _ => new("预约改期", "booking moved"),
    };
}
