namespace Xinglin.Facts.Organisations;

public enum Level { Township, County, Prefecture, Province, National }

/// <summary>机构。A hospital, centre or township clinic of the region.</summary>
/// <param name="Id">short and for ever: "hub", "county.qingyi", "town.qingyi.1"</param>
/// <param name="Under">the organisation that answers for it; null at the top</param>
public sealed record Organisation(string Id, Phrase Name, Level Level, string? Under = null);

/// <summary>科室。A department; one with beds is a ward, and <see cref="Phrase.Zh"/> of its name is what a bed says.</summary>
/// <param name="Id">unique in the whole house: "hub.w1"</param>
/// <param name="Beds">0 for a clinic, a room, an office</param>
public sealed record Department(string Id, string Organisation, Phrase Name, int Beds = 0);
