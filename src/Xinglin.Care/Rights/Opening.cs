using Xinglin.Facts;
using Xinglin.Facts.Organisations;

namespace Xinglin.Care.Rights;

/// <summary>打开病历。What becomes of a wish to open a chart: one pure decision, asked by every page, program door, print and list.</summary>
public abstract record Opening
{
    /// <summary>How long a chart opened in an emergency stays open.</summary>
    public const int GlassHours = HowLong.GlassHours;

    /// <summary>It opens, by this grant, and this is what the reader sees.</summary>
    /// <param name="Hidden">records that stand in it without their words</param>
    public sealed record Granted(Chart Chart, Door By, int Hidden) : Opening
    {
        /// <summary>What the agreement lists that opened it; everything where none was needed.</summary>
        public SharedRecords Listed { get; init; } = SharedRecords.All;
    }

    /// <summary>It does not; these may, so ask them.</summary>
    public sealed record Closed(IReadOnlyList<(string Account, Role As)> Team, IReadOnlyList<string> Wards, IReadOnlyList<string> Organisations, bool MayBreak) : Opening;

    public static Opening For(Chart chart, Reader reader, DateTimeOffset now)
    {
        if (chart.OpenTo(reader.Keys, now) is { } door)
        {
            var listed = door.Grant is Grant.Shared ? Doors.Of(chart).Where(d => d.OpensAt(now)).Aggregate(SharedRecords.Course, (all, d) => all | reader.Shares.GetValueOrDefault(d.Key)) : SharedRecords.All;
            var (seen, hidden) = Sensitive.For(chart, Roles(chart, reader, door), listed);
            return new Granted(seen, door, hidden) { Listed = listed };
        }
        var doors = Doors.Of(chart).Where(d => d.OpensAt(now)).ToLookup(d => d.Grant, d => d.Key);
        return new Closed([.. Doors.TeamOf(chart).Where(t => t.As is not (Role.Patient or Role.Family))],
            [.. doors[Grant.Ward].Select(k => k.Split('/', 3)[2])], [.. doors[Grant.House].Select(k => k.Split('/', 2)[1])], reader.MayBreak);
    }

    /// <summary>One's own chart is read as the patient, or as family, whatever else one is.</summary>
    static IReadOnlyList<Role> Roles(Chart chart, Reader reader, Door door) => door.Grant is Grant.Own
        ? [Doors.TeamOf(chart).First(t => t.Account == reader.Account).As] : reader.Roles;
}
