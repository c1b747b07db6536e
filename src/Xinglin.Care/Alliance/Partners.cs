using Xinglin.Care.Rights;
using Xinglin.Facts;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Organisations;

namespace Xinglin.Care.Alliance;

/// <summary>合作方。Who may be asked from afar: a partner of an agreement in force that names the charts it is asked about.</summary>
/// <param name="inForce">the terms in force at the moment of asking; tables know them, facts do not</param>
public sealed class Partners(Func<IReadOnlyList<Agreement>> inForce)
{
    /// <summary>Partners that may be asked about this chart.</summary>
    public IReadOnlyList<string> Of(Chart chart, DateOnly day)
    {
        var homes = Doors.Homes(chart);
        return [.. inForce().Where(a => homes.Contains(a.Host) && a.RunsOn(day) && a.Patients.HasFlag(SharedPatients.Consulted)).Select(a => a.Guest).Distinct()];
    }

    internal Problem? WhyNot(Chart chart, Draft draft, DateTimeOffset now) =>
        draft is { Fact: RemoteRequested { ToOrganisation: { } to }, Amends: null } && !Of(chart, now.HouseDay()).Contains(to)
            ? new(nameof(RemoteRequested.ToOrganisation), new("和这家机构没有在执行的远程会诊协议；先签协议，或另请一家", "no agreement on remote consultation with this organisation is in force: sign one first, or ask another")) : null;
}
