namespace Xinglin.Facts.Organisations;

/// <summary>任职。A role held somewhere from one day to another; whoever held it yesterday holds it no more today.</summary>
/// <param name="Department">null for the whole organisation</param>
/// <param name="Until">the last day; null while it is held</param>
public sealed record Post(Role Role, string Organisation, string? Department, DateOnly From, DateOnly? Until = null)
{
    public bool HeldOn(DateOnly day) => From <= day && !(Until < day);
}

/// <summary>职工。Somebody who works in the region and signs what they write.</summary>
/// <param name="Account">what they sign in with, and what the chart keeps as author</param>
/// <param name="Number">staff number as printed on the badge</param>
/// <param name="Title">副主任医师 · associate chief physician; null when none</param>
public sealed record StaffMember(string Account, string Name, string Number, Phrase? Title, IReadOnlyList<Post> Posts);

/// <summary>The organisations of a region, their departments, their people and what they agreed.</summary>
public sealed record Region(
    IReadOnlyList<Organisation> Organisations, IReadOnlyList<Department> Departments, IReadOnlyList<StaffMember> Staff, IReadOnlyList<Agreement> Agreements);
