namespace Xinglin.Facts.Arrivals;

/// <summary>演示患者。Somebody who never lived, and everything the region's staff wrote down about them.</summary>
/// <param name="Entries">in the order in which they were recorded</param>
public sealed record DemoPatient(ChartId Id, Identity Who, IReadOnlyList<DemoEntry> Entries);

/// <summary>One fact as drawn.</summary>
/// <param name="RecordedAt">when the invented store took it; never after 09:30 of the day the region is looked at</param>
/// <param name="Author">an account of the region's staff on that day; "demo.lis" for the laboratory, "demo.patient"</param>
public sealed record DemoEntry(Draft Draft, DateTimeOffset RecordedAt, string Author);
