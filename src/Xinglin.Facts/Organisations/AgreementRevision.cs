namespace Xinglin.Facts.Organisations;

/// <summary>Proposed: one side has not signed yet, so what was signed before goes on. Signed: in force. Revoked: over.</summary>
public enum AgreementState { Proposed, Signed, Revoked }

/// <summary>协议版次。An agreement as it was written once; a change, a signature and a revocation are revisions of their own and overwrite nothing.</summary>
/// <param name="Number">1 for the first</param>
/// <param name="HostSigned">who signed for the host; null while nobody did</param>
/// <param name="GuestSigned">who signed for the guest; null while nobody did</param>
/// <param name="By">the account that wrote it down</param>
public sealed record AgreementRevision(int Number, AgreementState State, Agreement Terms, string? HostSigned, string? GuestSigned, string Why, string By, DateTimeOffset At);

/// <summary>Which terms hold.</summary>
public static class Agreeing
{
    extension(IEnumerable<AgreementRevision> revisions)
    {
        /// <summary>The revision in force of one agreement: the last that both sides signed, unless it was revoked since; null when none is.</summary>
        public AgreementRevision? InForce() => revisions.Where(r => r.State is not AgreementState.Proposed).MaxBy(r => r.Number) is { State: AgreementState.Signed } last ? last : null;
    }

    /// <summary>Whether every chart and record the one names the other named already: whoever gives away less needs nobody's leave.</summary>
    public static bool IsWithin(this Agreement one, Agreement other) =>
        (one.Patients & ~other.Patients) is 0 && (one.Records & ~other.Records) is 0 && one.From >= other.From && (other.Until is null || one.Until <= other.Until);
}
