using Xinglin.Care.Rights;
using Xinglin.Facts.Organisations;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>What an agreement says, in words.</summary>
static class AgreementWords
{
    public static Phrase Of(AgreementState state) => state switch
    {
        AgreementState.Proposed => new("待签", "proposed"), AgreementState.Signed => new("已签", "signed"), _ => new("撤销", "revoked"),
    };

    public static Phrase Of(SharedPatients patients) => Join([.. Listed.Circles.Where(c => patients.HasFlag(c)).Select(c => c.Name)]);

    public static Phrase Of(SharedRecords records) => records is SharedRecords.All ? new("全部", "all") : Join([.. Listed.Kinds.Where(k => records.HasFlag(k)).Select(k => k.Name)]);

    static Phrase Join(IReadOnlyList<Phrase> names) => new(string.Join("、", names.Select(n => n.Zh)), string.Join(", ", names.Select(n => n.En)));
}
