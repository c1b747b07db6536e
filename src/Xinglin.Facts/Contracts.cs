namespace Xinglin.Facts;

/// <summary>Who is writing: the account, and the roles it holds today.</summary>
/// <param name="Keys">what opens charts to this person today; null for the house itself: the command line, a feed, an import</param>
public sealed record Who(string Account, IReadOnlyList<Role> Roles, Origin Origin = Origin.Entered, IReadOnlyCollection<string>? Keys = null);

/// <summary>May this be written here, and does it make sense on this chart? Storage is handed one and asks it inside the transaction.</summary>
public interface IGate
{
    /// <summary>Everything that speaks against these drafts; empty admits them all.</summary>
    /// <param name="now">the server's time, so that a rule about the future needs no clock of its own</param>
    IEnumerable<Problem> Admit(Chart chart, IReadOnlyList<Draft> drafts, Who who, DateTimeOffset now);
}

/// <summary>登记簿。A table derived from charts: each chart gives its own rows, rewritten whenever it grows.</summary>
public interface IRegister
{
    /// <summary>Table name, lower case with underscores.</summary>
    string Name { get; }
    IReadOnlyList<Column> Columns { get; }

    /// <summary>Column names to index, as written in SQL; the chart column is always there.</summary>
    IReadOnlyList<string> Indexes { get; }

    /// <summary>One value per column: string, long, decimal, bool, DateTimeOffset or null.</summary>
    IEnumerable<object?[]> Rows(Chart chart);
}

/// <summary>A register whose rows several charts of one person may give alike: the same blood count sent to two hospitals asks for one thing, not two.</summary>
public interface IToldOnce : IRegister
{
    /// <summary>Of the rows each chart of one person gives, those that count. As many lists come back, in the same order.</summary>
    IReadOnlyList<IReadOnlyList<object?[]>> Once(IReadOnlyList<Chart> person, IReadOnlyList<IReadOnlyList<object?[]>> told);
}

public enum Kind { Text, Whole, Number, Truth, Time }

/// <param name="Means">what a report writer must know to use it</param>
public sealed record Column(string Name, Kind Kind, string Means);
