using Xinglin.Facts.Booking;
using Xinglin.Storage.Calendars;

namespace Xinglin.Web.Pages.Booking;

/// <summary>What places, pools and sessions are called.</summary>
public static class BookingWords
{
    /// <summary>加号原因: why somebody is seen beyond the places.</summary>
    public static IReadOnlyList<Phrase> ExtraReasons { get; } = [new("下转后回来复诊", "back after a step-down"), new("化疗毒性", "toxicity of chemotherapy"), new("会诊新病例", "new case of the MDT"), new("200 公里以外来", "came more than 200 km"), new("其他", "other")];

    extension(SessionKind kind)
    {
        public Phrase Name => kind switch
        {
            SessionKind.Western => new("西医门诊", "Western clinic"), SessionKind.Chinese => new("中医门诊", "Chinese clinic"), SessionKind.Joint => new("中西医同诊", "joint clinic"),
            SessionKind.Procedure => new("操作", "procedures"), SessionKind.Imaging => new("检查", "imaging"), _ => new("护理门诊", "nurse clinic"),
        };
    }

    extension(Pool pool)
    {
        public Phrase Name => pool switch
        {
            Pool.Referral => new("转诊号", "for referrals"), Pool.FollowUp => new("复诊号", "for return visits"), Pool.Screening => new("筛查阳性号", "for positive screenings"), Pool.Expert => new("专家号", "for the expert"), _ => new("开放号", "open"),
        };
    }

    extension(PlaceState state)
    {
        public Phrase Name => state switch
        {
            PlaceState.Held => new("给候补留着", "held for the waiting list"), PlaceState.Booked => new("已约", "booked"), PlaceState.Arrived => new("已到", "arrived"), PlaceState.NoShow => new("未到", "did not come"),
            PlaceState.Cancelled => new("已退号", "given back"), PlaceState.Late => new("逾时退号", "given back late"), PlaceState.House => new("院方停诊", "closed by the hospital"), PlaceState.Moved => new("已改期", "moved"), _ => new("候补未接", "offer lapsed"),
        };
    }

    public static Phrase Said(string step) => step switch
    {
        "joined" => new("登记", "joined"), "offered" => new("有号，等答复", "place offered"), "withdrawn" => new("撤下", "withdrawn"), nameof(OfferEnd.Taken) => new("接受", "taken"),
        nameof(OfferEnd.Declined) => new("不要", "declined"), nameof(OfferEnd.NotReached) => new("未联系上", "not reached"), nameof(OfferEnd.TooLate) => new("逾时，转下一位", "too late, went to the next"), _ => new(step, step),
    };

    /// <summary>"08:00–11:30"</summary>
    public static string Hours(Session s) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.From / 60:00}:{s.From % 60:00}–{s.Until / 60:00}:{s.Until % 60:00}");
}
