using System.Text;

namespace Xinglin.Web.Shared;

/// <summary>A table as Chinese Excel opens it: UTF-8 with its mark, and no cell that a spreadsheet would run.</summary>
public static class Csv
{
    public static byte[] Of<TRow>(IEnumerable<TRow> rows, IReadOnlyList<Column<TRow>> columns, Tongue T) =>
        Of(columns.Select(c => T[c.Head]), rows.Select(r => columns.Select(c => c.Text(r) ?? "")));

    public static byte[] Of(IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder().AppendJoin(',', heads.Select(Cell)).Append("\r\n");
        foreach (var row in rows) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static IResult File(byte[] bytes, string name) => Results.File(bytes, "text/csv; charset=utf-8", name);

    // a leading =, +, -, @ or tab would be run as a formula by a spreadsheet; a number may begin with a minus
    static string Cell(string text) =>
        $"\"{(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out _) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
