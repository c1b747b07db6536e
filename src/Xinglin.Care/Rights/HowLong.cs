namespace Xinglin.Care.Rights;

/// <summary>开放多久。How long a chart stays open after what opened it is over. These are rules of the house, not of medicine: nobody published them,
/// and a hospital that wants others changes them here, where they stand together.</summary>
static class HowLong
{
    /// <summary>A ward after its patient left: results still come, the letter is written.</summary>
    public const int Ward = 14;

    /// <summary>The clinic after the last thing that happened: twice the longest usual interval of follow-up, so that one missed visit closes nothing.</summary>
    public const int Clinic = 730;

    /// <summary>Both ends of a referral, and the partner asked for advice, after its last word.</summary>
    public const int Referral = 180;

    /// <summary>The decoction room and the pharmacy after the last order.</summary>
    public const int Drugs = 90;

    /// <summary>Pathology and imaging after the last specimen, report or examination.</summary>
    public const int Examination = 180;

    /// <summary>Hours a broken glass stays open.</summary>
    public const int GlassHours = 24;
}
