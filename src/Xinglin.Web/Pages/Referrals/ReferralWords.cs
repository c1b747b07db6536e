using Xinglin.Care.Alliance;

namespace Xinglin.Web.Pages.Referrals;

/// <summary>What the steps of a referral are called.</summary>
static class ReferralWords
{
    public static Phrase Of(ReferralStep step) => step switch
    {
        ReferralStep.Sent => new("待回执", "waiting for an answer"), ReferralStep.Accepted => new("已接收", "accepted"), ReferralStep.Booked => new("已约号", "booked"),
        ReferralStep.Seen => new("已接诊", "seen"), ReferralStep.Returned => new("已回转", "returned"), _ => new("未接收", "refused"),
    };

    public static ReferralStep Read(string step) => Enum.Parse<ReferralStep>(step, ignoreCase: true);
}
