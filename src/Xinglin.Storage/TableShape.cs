namespace Xinglin.Storage;

/// <summary>A table as the database describes it.</summary>
/// <param name="RefersTo">tables its foreign keys point at; those must be filled first</param>
sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> RefersTo);

/// <param name="Type">the database's own word, lower case: "text", "bigint", "timestamp with time zone"</param>
/// <param name="Counts">its values come from a counter of the database</param>
sealed record ColumnShape(string Name, string Type, bool Counts);
