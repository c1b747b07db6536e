namespace Xinglin.Facts.Organisations;

/// <summary>Whose charts an agreement names: who was referred, whom a board discussed, about whom the guest itself was asked.</summary>
[Flags]
public enum SharedPatients { None = 0, Referred = 1, Discussed = 2, Consulted = 4, All = 7 }

/// <summary>Which records of those charts it lists. Who it is, the illness and the course are always among them: nobody can advise without.</summary>
[Flags]
public enum SharedRecords { None = 0, Course = 1, Results = 2, Imaging = 4, Pathology = 8, ChineseMedicine = 16, Medicines = 32, Nursing = 64, Reported = 128, Wishes = 256, All = 511 }

/// <summary>合作协议。While it runs, the people of <paramref name="Guest"/> may open the charts registered at <paramref name="Host"/> that it names, and read of them what it lists.</summary>
/// <param name="Until">the last day; null while it runs on</param>
public sealed record Agreement(string Id, string Host, string Guest, Phrase For, DateOnly From, DateOnly? Until = null)
{
    public SharedPatients Patients { get; init; } = SharedPatients.All;
    public SharedRecords Records { get; init; } = SharedRecords.All;

    public bool RunsOn(DateOnly day) => From <= day && !(Until < day);
}
